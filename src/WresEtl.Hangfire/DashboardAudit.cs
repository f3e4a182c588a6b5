using WresEtl.App.Store;
using WresEtl.Host.Access;

namespace WresEtl.Hangfire;

/// <summary>What an administrator does on the dashboard is in the audit, as every operator's act is: to which jobs, by their numbers or names there.</summary>
internal sealed class DashboardAudit(IRunStore store)
{
    public const string Act = "scheduler-acted-on";

    /// <summary>The dashboard's own look at its numbers, every few seconds.</summary>
    private const string Stats = "/stats";

    private const int LongestSubject = 120;

    /// <param name="context">The request.</param>
    /// <param name="path">What is asked of the dashboard: the address below its own.</param>
    /// <param name="next">Does it.</param>
    public async Task Watch(HttpContext context, PathString path, Func<Task> next)
    {
        var user = context.User.AccountName();
        await next().ConfigureAwait(false);
        if (!HttpMethods.IsPost(context.Request.Method) || context.Response.StatusCode >= StatusCodes.Status400BadRequest || path == Stats) return;
        var jobs = context.Request.HasFormContentType ? string.Join(' ', context.Request.Form["jobs[]"].ToArray()) : "";
        var subject = path.Value ?? "";
        store.Change(s => s.Audit.Add(user, Act, subject.Length <= LongestSubject ? subject : subject[..LongestSubject], jobs));
    }
}
