namespace WresEtl.App.Synth;

/// <summary>A post's columns as cells, made once, and as a seeded fault changes them.</summary>
internal sealed record PostCells(
    SynthCell StaffGroup, SynthCell JobRole, SynthCell OccupationCode, SynthCell PayCode, SynthCell PayDescription, SynthCell Title)
{
    /// <summary>Staff group and role in one field.</summary>
    public SynthCell Job { get; private init; }

    /// <summary>Source, pay code and description in one field.</summary>
    public SynthCell Grade { get; private init; }

    /// <summary>Number, title, occupation code and area in one field.</summary>
    public SynthCell Position { get; private init; }

    public static PostCells For(PostCells[] posts, in SynthAssignment assignment) =>
        assignment.Fault < 0 ? posts[assignment.Post] : Faulty(posts, assignment.Post, (SynthFault)assignment.Fault);

    private static PostCells Faulty(PostCells[] posts, byte index, SynthFault fault)
    {
        var post = SynthPost.All[index];
        var isClinical = post.Section == WorkforceSection.Clinical;
        return fault switch
        {
            SynthFault.BandWithoutLetter => Of(post with
            {
                PayCode = "",
                PayDescription = isClinical ? "Review Body Band 8" : "Non Review Body Band 8",
            }),
            SynthFault.LocalPay => Of(post with { PayCode = "LS01", PayDescription = "Local Spot Salary" }),
            SynthFault.NewPayScale => Of(post with { PayCode = "NF04", PayDescription = "Framework Scale 4" }),
            SynthFault.UnmappedStaffGroup => Of(post with { StaffGroup = "Supplementary Roles", JobRole = "Tutor" }),
            SynthFault.RetiredJobRole => Of(post with { JobRole = "Specialist Registrar" }),
            SynthFault.OccupationAgainstStaffGroup => Of(post with { OccupationCode = isClinical ? "G1A" : "N6A" }),
            SynthFault.PayCodeAgainstDescription => Of(post with { PayCode = OneBandUp(post.PayCode) }),
            _ => posts[index],
        };
    }

    private static string OneBandUp(string payCode) => payCode[..3] + (char)(payCode[3] + 1);

    public static PostCells Of(SynthPost post) =>
        new(SynthCell.Text(post.StaffGroup), SynthCell.Text(post.JobRole), SynthCell.Text(post.OccupationCode),
            SynthCell.Text(post.PayCode), SynthCell.Text(post.PayDescription), SynthCell.Text(post.Title))
        {
            Job = SynthCell.Text($"{post.StaffGroup}|{post.JobRole}"),
            Grade = SynthCell.Text(post.PayCode.Length > 0 ? $"NHS|{post.PayCode}|{post.PayDescription}" : post.PayDescription),
            Position = SynthCell.Text($"1234567|{post.Title}|{post.OccupationCode}|Invented Services|"),
        };
}
