using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>Writes the results of a distributed Map through the handler of the writer's resource, as a manifest and one file of successes.</summary>
internal sealed class ResultWriter
{
    private readonly TaskResource? _resource;
    private readonly Template? _arguments;

    private ResultWriter(MapState state)
    {
        _resource = ItemReader.Text(state.ResultWriter, "Resource") is { } resource ? TaskResource.Parse(resource) : null;
        var arguments = ItemReader.Member(state.ResultWriter, state.QueryLanguage == QueryLanguage.JSONata ? "Arguments" : "Parameters");
        _arguments = arguments.ValueKind == JsonValueKind.Undefined
            ? null
            : Template.Compile(arguments, state.QueryLanguage, "ResultWriter/Arguments");
    }

    public static ResultWriter? Create(MapState state) =>
        state.ResultWriter.ValueKind == JsonValueKind.Object ? new ResultWriter(state) : null;

    public async ValueTask<JsonElement> WriteAsync(StateVisit visit, MapRun run, JsonElement results)
    {
        if (_resource is null)
        {
            return results;
        }

        var target = _arguments?.Evaluate(visit.Scope(visit.Input)) ?? JsonValues.EmptyObject;
        var bucket = ItemReader.Text(target, "Bucket") ?? "";
        var prefix = ItemReader.Text(target, "Prefix") is { Length: > 0 } given ? given.TrimEnd('/') + "/" : "";
        var folder = prefix + run.Arn[(run.Arn.LastIndexOf(':') + 1)..];
        await PutAsync(visit, bucket, $"{folder}/SUCCEEDED_0.json", results);
        await PutAsync(visit, bucket, $"{folder}/manifest.json", Manifest(run, bucket, folder, results));
        return JsonValues.Build((run, bucket, folder), static (writer, all) =>
        {
            writer.WriteStartObject();
            writer.WriteString("MapRunArn", all.run.Arn);
            writer.WriteStartObject("ResultWriterDetails");
            writer.WriteString("Bucket", all.bucket);
            writer.WriteString("Key", $"{all.folder}/manifest.json");
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    private async ValueTask PutAsync(StateVisit visit, string bucket, string key, JsonElement body)
    {
        var input = JsonValues.ObjectOf(
        [
            KeyValuePair.Create("Bucket", JsonValues.StringOf(bucket)),
            KeyValuePair.Create("Key", JsonValues.StringOf(key)),
            KeyValuePair.Create("Body", JsonValues.StringOf(JsonValues.Text(body))),
        ]);
        var answer = await ServiceCall.RunAsync(visit, _resource!, input);
        if (!answer.IsSuccess)
        {
            throw new MapRunFailedException(new StateError(ErrorNames.ResultWriterFailed, answer.Cause ?? answer.Error));
        }
    }

    private static JsonElement Manifest(MapRun run, string bucket, string folder, JsonElement results) =>
        JsonValues.Build((run, bucket, folder, results), static (writer, all) =>
        {
            writer.WriteStartObject();
            writer.WriteString("DestinationBucket", all.bucket);
            writer.WriteString("MapRunArn", all.run.Arn);
            writer.WriteStartObject("ResultFiles");
            writer.WriteStartArray("FAILED");
            writer.WriteEndArray();
            writer.WriteStartArray("PENDING");
            writer.WriteEndArray();
            writer.WriteStartArray("SUCCEEDED");
            writer.WriteStartObject();
            writer.WriteString("Key", $"{all.folder}/SUCCEEDED_0.json");
            writer.WriteNumber("Size", System.Text.Encoding.UTF8.GetByteCount(JsonValues.Text(all.results)));
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
}
