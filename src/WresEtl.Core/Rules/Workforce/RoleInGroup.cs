using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Rules.Workforce;

/// <summary>
/// The job role of a post. Five staff groups have a Technician: a title means the role of the post's own group where that group has one.
/// </summary>
internal static class RoleInGroup
{
    /// <summary>The role; null where none is recorded or the title is not listed.</summary>
    public static JobRole? Of(Assignment post, Standard standard)
    {
        if (post.JobRole.Value is not { } role || post.StaffGroup.Value is not { } group || role.StaffGroup == group.Code)
            return post.JobRole.Value;
        for (var i = 0; i < standard.JobRoles.Count; i++)
        {
            var other = standard.JobRoles[i];
            if (other.StaffGroup == group.Code && string.Equals(other.Title, role.Title, StringComparison.OrdinalIgnoreCase)) return other;
        }

        return role;
    }
}
