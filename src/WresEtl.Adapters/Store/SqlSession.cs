using System.Data;
using System.Text.Json;
using Dapper;
using WresEtl.App.Store;

namespace WresEtl.Adapters.Store;

/// <summary>A connection in a transaction, and the few ways we use it: always parameters.</summary>
internal sealed class Sql(IDbConnection connection, IDbTransaction transaction)
{
    static Sql() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    public int Do(string sql, object parameters) => connection.Execute(sql, parameters, transaction);

    public IReadOnlyList<T> All<T>(string sql, object parameters) => connection.Query<T>(sql, parameters, transaction).AsList();

    public T? One<T>(string sql, object parameters)
        where T : class => connection.QuerySingleOrDefault<T>(sql, parameters, transaction);

    public long Number(string sql, object parameters) => connection.ExecuteScalar<long>(sql, parameters, transaction);

    /// <summary>The next number of that name: 1 and on. The row's lock puts those who ask at once in order.</summary>
    public long Next(string counter)
    {
        if (Do("UPDATE counter SET value = value + 1 WHERE name = @counter", new { counter }) == 0)
            Do("INSERT INTO counter (name, value) VALUES (@counter, 1)", new { counter });
        return Number("SELECT value FROM counter WHERE name = @counter", new { counter });
    }
}

/// <summary>One transaction's view of the tables.</summary>
internal sealed class SqlSession(Sql sql, string take, DateTimeOffset now) : IStoreSession
{
    public DateTimeOffset Now => now;

    public IBatchTable Batches => new BatchRows(sql, take, now);

    public IRunTable Runs => new RunRows(sql, take, now);

    public IStageTable Stages => new StageRows(sql, now);

    public IReturnTable Returns => new ReturnRows(sql, now);

    public IFindingTable Findings => new FindingRows(sql);

    public IExportTable Exports => new ExportRows(sql, now);

    public IAnswerTable Answers => new AnswerRows(sql, now);

    public IWorklistTable Worklist => new WorklistRows(sql, now);

    public IUploadTable Uploads => new UploadRows(sql, now);

    public IJobTable Jobs => new JobRows(sql, take, now);

    public ILeaseTable Leases => new LeaseRows(sql, now);

    public IScheduleTable Schedule => new ScheduleRows(sql, now);

    public INoteTable Notes => new NoteRows(sql);

    public IAlertTable Alerts => new AlertRows(sql, take, now);

    public IAuditTable Audit => new AuditRows(sql, take, now);

    public IAccountTable Accounts => new AccountRows(sql);
}

/// <summary>Enumerations and moments as they are stored.</summary>
internal static class Stored
{
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>A word nobody knows is refused, never the nearest match.</summary>
    public static T Value<T>(string word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Word(value) == word) return value;
        }

        throw new InvalidOperationException($"The run store holds an unknown {typeof(T).Name}.");
    }

    public static DateTimeOffset? MomentOrNull(string? text) => text is null ? null : Moment.Of(text);
}
