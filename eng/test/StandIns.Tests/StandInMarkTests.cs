using System.Reflection;
using System.Text.Json.Nodes;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;
using Amazon.Rekognition;
using Amazon.StepFunctions;

namespace AsteroidWorkflows.StandIns.Tests;

public class StandInMarkTests
{
    [Theory]
    [InlineData(typeof(ILambdaContext))]
    [InlineData(typeof(DefaultLambdaJsonSerializer))]
    [InlineData(typeof(AmazonRekognitionClient))]
    [InlineData(typeof(AmazonStepFunctionsClient))]
    public void A_package_of_another_version_than_asked_for_says_that_it_is_a_stand_in(Type type)
    {
        var name = type.Assembly.GetName().Name!;
        var asked = Metadata(typeof(StandInMarkTests).Assembly, name);

        Assert.Matches(@"^\d+\.\d+", asked);
        Assert.Equal(Restored(name) == asked ? null : "true", Metadata(type.Assembly, "AsteroidWorkflows.StandIn"));
    }

    private static string? Metadata(Assembly assembly, string key) =>
        assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(metadata => metadata.Key == key)?.Value;

    private static string Restored(string package)
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{typeof(StandInMarkTests).Assembly.GetName().Name}.deps.json");
        var libraries = JsonNode.Parse(File.ReadAllText(file))!["libraries"]!.AsObject();
        return libraries.Select(library => library.Key.Split('/')).Single(library => library[0] == package)[1];
    }
}
