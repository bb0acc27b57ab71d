namespace AsteroidWorkflows.Engine.Tests.Conformance.Measured;

/// <summary>What others measured on AWS, beside the recordings: measured/ next to asl/.</summary>
public static class MeasuredData
{
    private static readonly string? Folder = ConformanceData.Folder is { } recordings
        ? Path.Combine(recordings, "..", "measured")
        : null;

    public static string? SkipReason => Folder is not null && Directory.Exists(Folder)
        ? null
        : "What others measured on AWS is not here: put it in ../shared/conformance/measured beside the repository, or beside the folder that ASL_CONFORMANCE names.";

    public static IReadOnlyList<MeasuredRow> Rows(string file) =>
        [.. ConformanceData.ReadFile(Path.Combine(Folder!, file)).EnumerateArray().Select(json => new MeasuredRow(json))];
}
