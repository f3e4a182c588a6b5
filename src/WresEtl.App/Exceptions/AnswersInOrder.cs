using WresEtl.App.Store;

namespace WresEtl.App.Exceptions;

/// <summary>Puts those who write a client's <c>answers.csv</c> at once in order.</summary>
public static class AnswersInOrder
{
    /// <summary>Called first in a transaction that writes the file: its row's lock keeps others out, in whichever process, so that nobody's answers are lost.</summary>
    public static void Hold(IStoreSession s, string client) => s.Notes.Set("answering/" + client, Moment.Text(s.Now));
}
