namespace WresEtl.App.Ports;

/// <summary>Files put into a client's data folder by its HR.</summary>
public interface IClientInbox
{
    /// <summary>Names of the files that lie directly in the client's folder, in ordinal order; none where it has no folder.</summary>
    IReadOnlyList<string> Names(string code);

    /// <summary>False for a name that is the program's own.</summary>
    bool MayHold(string name);

    /// <summary>Puts a file into the client's folder, whole or not at all, in place of one of the same name.</summary>
    void Put(string code, string name, Stream content);

    /// <summary>Takes a file out of it; doing it twice is safe.</summary>
    void Remove(string code, string name);
}
