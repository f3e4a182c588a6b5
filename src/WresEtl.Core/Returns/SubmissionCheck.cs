namespace WresEtl.Core.Returns;

/// <summary>How a check before submission came out.</summary>
public enum CheckState
{
    Passed,

    /// <summary>Nothing is wrong with the file; a person should look.</summary>
    Attention,

    /// <summary>The return must not be submitted like this.</summary>
    Failed,

    /// <summary>Could not be checked, with the reason; never counted as passed.</summary>
    NotChecked,
}

/// <summary>One line of the check report.</summary>
/// <param name="Id">S01 … for the return, P01 … for the official proforma; never reused.</param>
/// <param name="What">What must hold.</param>
/// <param name="State">How it came out.</param>
/// <param name="Detail">Rows, columns and reasons; never a figure.</param>
public sealed record SubmissionCheck(string Id, string What, CheckState State, string Detail);
