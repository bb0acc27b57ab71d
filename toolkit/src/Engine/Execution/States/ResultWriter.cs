using System.Text;
using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;
using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Tasks;
using AsteroidWorkflows.Engine.Templates;

namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>Gives the results of a distributed Map a form, and writes them through the handler of the writer's resource: a file a status, and a manifest.</summary>
internal sealed class ResultWriter
{
    private readonly bool _isEmpty;
    private readonly TaskResource? _resource;
    private readonly Template? _arguments;
    private readonly ResultFormat _format;

    private ResultWriter(MapState state)
    {
        var writer = state.ResultWriter;
        _isEmpty = writer.GetPropertyCount() == 0;
        _resource = ItemReader.Text(writer, "Resource") is { } resource ? TaskResource.Parse(resource) : null;
        var arguments = ItemReader.Member(writer, state.QueryLanguage == QueryLanguage.JSONata ? "Arguments" : "Parameters");
        _arguments = arguments.ValueKind == JsonValueKind.Undefined
            ? null
            : Template.Compile(arguments, state.QueryLanguage, "ResultWriter/Arguments");
        var config = ItemReader.Member(writer, "WriterConfig");
        _format = new ResultFormat(
            ItemReader.Text(config, "Transformation") ?? (_resource is null ? "COMPACT" : "NONE"), ItemReader.Text(config, "OutputType") == "JSONL");
    }

    public static ResultWriter? Create(MapState state) =>
        state.ResultWriter.ValueKind == JsonValueKind.Object ? new ResultWriter(state) : null;

    public async ValueTask<JsonElement> WriteAsync(StateVisit visit, MapRun run)
    {
        if (_isEmpty)
        {
            throw new MapRunFailedException(new StateError(ErrorNames.ResultWriterFailed, "The field ResultWriter cannot be empty."));
        }

        return _resource is null ? _format.Preview(run.Children) : await WriteFilesAsync(visit, run);
    }

    private async ValueTask<JsonElement> WriteFilesAsync(StateVisit visit, MapRun run)
    {
        var target = _arguments?.Evaluate(visit.Scope(visit.Input)) ?? JsonValues.EmptyObject;
        var prefix = ItemReader.Text(target, "Prefix") is { Length: > 0 } given ? given.TrimEnd('/') + "/" : "";
        var folder = prefix + run.Arn[(run.Arn.LastIndexOf(':') + 1)..];
        var files = new List<ResultFile>
        {
            new("FAILED", folder, _format.FileEnd, ResultFormat.NotSucceeded(run.Children, failed: true)),
            new("PENDING", folder, _format.FileEnd, ResultFormat.NotSucceeded(run.Children, failed: false)),
            new("SUCCEEDED", folder, _format.FileEnd, _format.Succeeded(run.Children)),
        };
        foreach (var file in files.Where(static file => file.Results.Count > 0))
        {
            await PutAsync(visit, target, file.Key, _format.Text(file.Results));
        }

        var bucket = ItemReader.Text(target, "Bucket") ?? "";
        await PutAsync(visit, target, $"{folder}/manifest.json", JsonValues.Text(Manifest(run, bucket, files)));
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

    // What else the target says, such as ExpectedBucketOwner, belongs to the call.
    private async ValueTask PutAsync(StateVisit visit, JsonElement target, string key, string body)
    {
        var others = target.EnumerateObject()
            .Where(static member => member.Name is not ("Prefix" or "Key" or "Body"))
            .Select(static member => KeyValuePair.Create(member.Name, member.Value));
        var input = JsonValues.ObjectOf(
            [.. others, KeyValuePair.Create("Key", JsonValues.StringOf(key)), KeyValuePair.Create("Body", JsonValues.StringOf(body))]);
        var answer = await ServiceCall.RunAsync(visit, _resource!, input);
        if (!answer.IsSuccess)
        {
            throw new MapRunFailedException(new StateError(ErrorNames.ResultWriterFailed, answer.Cause ?? answer.Error));
        }
    }

    private JsonElement Manifest(MapRun run, string bucket, List<ResultFile> files) =>
        JsonValues.Build((run, bucket, files, _format), static (writer, all) =>
        {
            writer.WriteStartObject();
            writer.WriteString("DestinationBucket", all.bucket);
            writer.WriteString("MapRunArn", all.run.Arn);
            writer.WriteStartObject("ResultFiles");
            foreach (var file in all.files)
            {
                writer.WriteStartArray(file.Status);
                if (file.Results.Count > 0)
                {
                    writer.WriteStartObject();
                    writer.WriteString("Key", file.Key);
                    writer.WriteNumber("Size", Encoding.UTF8.GetByteCount(all._format.Text(file.Results)));
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        });

    private sealed record ResultFile(string Status, string Folder, string End, List<JsonElement> Results)
    {
        public string Key => $"{Folder}/{Status}_0.{End}";
    }
}
