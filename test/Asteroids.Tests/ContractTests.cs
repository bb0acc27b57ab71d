using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.Lambda.Core;
using AsteroidWorkflows.Asteroids.Tests.Fixtures;
using AsteroidWorkflows.Lambdas.Asteroids;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;

namespace AsteroidWorkflows.Asteroids.Tests;

/// <summary>What the functions look like from AWS, through the serializer that AWS would use.</summary>
public class ContractTests
{
    private static readonly ILambdaSerializer Serializer = (ILambdaSerializer)Activator.CreateInstance(
        typeof(DownloadBenner).Assembly.GetCustomAttribute<LambdaSerializerAttribute>()!.SerializerType)!;

    [Fact]
    public void The_input_is_read_from_its_documented_form()
    {
        var input = Read<DownloadRequest>("""
            { "bucketName": "asteroid-files",
              "benner": { "url": "https://a.test/", "filename": "benner_deltav.csv" },
              "exoplanets": { "url": "https://b.test/", "filename": "exoplanet.csv" },
              "masses": { "filename": "massd.json" } }
            """);

        Assert.Equal(Inputs.Create(), input);
    }

    [Fact]
    public void The_output_has_the_names_that_S3_uses()
    {
        var stored = new StoredFile(new ResponseMetadata("R1", 200, new ResponseHeaders("\"e\"")), "\"e\"", "bucket", "file");

        var json = Write(stored);

        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                { "ResponseMetadata": { "RequestId": "R1", "HTTPStatusCode": 200, "HTTPHeaders": { "etag": "\"e\"" } },
                  "ETag": "\"e\"", "bucketName": "bucket", "filename": "file" }
                """),
            JsonNode.Parse(json)));
        Assert.Equal(stored, Read<StoredFile>(json));
    }

    [Fact]
    public void Nulls_are_written()
    {
        var json = JsonNode.Parse(Write(new DownloadRequest("bucket", null!, null!, null!)))!.AsObject();

        Assert.Equal(["bucketName", "benner", "exoplanets", "masses"], json.Select(field => field.Key));
    }

    [Fact]
    public void The_errors_have_the_names_that_the_workflow_matches_on() =>
        Assert.Equal(
            ["GeneralError", "HTTPError"],
            typeof(DownloadBenner).Assembly.GetTypes().Where(typeof(Exception).IsAssignableFrom).Select(type => type.Name).Order());

    private static T Read<T>(string json) => Serializer.Deserialize<T>(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    private static string Write<T>(T value)
    {
        using var stream = new MemoryStream();
        Serializer.Serialize(value, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
