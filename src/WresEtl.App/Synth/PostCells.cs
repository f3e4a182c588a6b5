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

    public static PostCells Of(SynthPost post) => Of(post, post.StaffGroup, post.OccupationCode, post.PayCode, post.PayDescription);

    public static PostCells For(PostCells[] posts, in SynthAssignment assignment) =>
        assignment.Fault < 0 ? posts[assignment.Post] : Faulty(posts, assignment.Post, (SynthFault)assignment.Fault);

    private static PostCells Faulty(PostCells[] posts, byte index, SynthFault fault)
    {
        var post = SynthPost.All[index];
        var isClinical = post.Section == WorkforceSection.Clinical;
        return fault switch
        {
            SynthFault.BandWithoutLetter => Of(post, post.StaffGroup, post.OccupationCode, "", isClinical ? "Review Body Band 8" : "Non Review Body Band 8"),
            SynthFault.LocalPay => Of(post, post.StaffGroup, post.OccupationCode, "LS01", "Local Spot Salary"),
            SynthFault.NewPayScale => Of(post, post.StaffGroup, post.OccupationCode, "NF04", "Framework Scale 4"),
            SynthFault.UnmappedStaffGroup => Of(post, "Supplementary Roles", post.OccupationCode, post.PayCode, post.PayDescription) with { JobRole = SynthCell.Text("Tutor") },
            SynthFault.RetiredJobRole => posts[index] with { JobRole = SynthCell.Text("Specialist Registrar") },
            SynthFault.OccupationAgainstStaffGroup => Of(post, post.StaffGroup, isClinical ? "G1A" : "N6A", post.PayCode, post.PayDescription),
            SynthFault.PayCodeAgainstDescription => Of(post, post.StaffGroup, post.OccupationCode, post.PayCode[..3] + (char)(post.PayCode[3] + 1), post.PayDescription),
            _ => posts[index],
        };
    }

    private static PostCells Of(SynthPost post, string staffGroup, string occupationCode, string payCode, string payDescription) =>
        new(SynthCell.Text(staffGroup), SynthCell.Text(post.JobRole), SynthCell.Text(occupationCode),
            SynthCell.Text(payCode), SynthCell.Text(payDescription), SynthCell.Text(post.Title))
        {
            Job = SynthCell.Text($"{staffGroup}|{post.JobRole}"),
            Grade = SynthCell.Text(payCode.Length > 0 ? $"NHS|{payCode}|{payDescription}" : payDescription),
            Position = SynthCell.Text($"1234567|{post.Title}|{occupationCode}|Invented Services|"),
        };
}
