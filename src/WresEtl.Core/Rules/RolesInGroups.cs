using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Rules;

/// <summary>
/// The job role of a post. Five staff groups have a Technician: a title means the role of the post's own staff group where that group
/// has one. Each pair of spellings is looked up once, since a tenth of a hospital shares such titles. For one client, one thread.
/// </summary>
internal sealed class RolesInGroups(Standard standard)
{
    private readonly Dictionary<(Term<JobRole>, Term<StaffGroup>), JobRole> _memo = [];

    /// <summary>The role; null where none is recorded or the title is not listed.</summary>
    public JobRole? Of(Assignment post)
    {
        if (post.JobRole.Value is not { } role || post.StaffGroup.Value is not { } group || role.StaffGroup == group.Code)
            return post.JobRole.Value;
        if (_memo.TryGetValue((post.JobRole, post.StaffGroup), out var known)) return known;
        return _memo[(post.JobRole, post.StaffGroup)] = InGroup(role, group);
    }

    // Apart from the above, which would otherwise allocate what the lambda needs for everybody.
    private JobRole InGroup(JobRole role, StaffGroup group) => standard.JobRoles.FirstOrDefault(
        r => r.StaffGroup == group.Code && string.Equals(r.Title, role.Title, StringComparison.OrdinalIgnoreCase)) ?? role;
}
