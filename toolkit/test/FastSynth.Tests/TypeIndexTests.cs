
using AsteroidWorkflows.Cdk.Tests.Synthesis;

namespace AsteroidWorkflows.FastSynth.Tests;

[Collection(SynthesisCollection.Name)]
public sealed class TypeIndexTests(SynthesisFixture apps)
{
    // Each class that the four stacks touch, with its interfaces and property types; jsii's own search loads some 46,000.
    private const int Most = 600;

    [Fact]
    public void Only_the_types_that_are_used_are_loaded()
    {
        _ = apps.Dev;

        Assert.NotNull(apps.Jsii.Types);
        Assert.InRange(apps.Jsii.Types.LoadedTypes, 1, Most);
    }

    [Fact]
    public void Templates_are_the_same_bytes_and_types_the_same_as_by_the_search_of_jsii()
    {
        using var plain = PlainJsii.In(apps.Jsii.Services);
        var searched = SynthesizedApp.Synthesize(apps.NewFolder());

        foreach (var file in Files(apps.Dev))
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(apps.Dev.Folder, file)), File.ReadAllBytes(Path.Combine(searched.Folder, file)));
        }

        Assert.Equal(Files(apps.Dev), Files(searched));
        var index = new TypeIndex();
        Assert.True(plain.Types.Count > 40_000);
        Assert.All(plain.Types, type => Assert.Same(type.Value, index.Find(type.Key)));
    }

    [Fact]
    public void A_name_that_no_assembly_has_leads_to_no_type() => Assert.Null(new TypeIndex().Find("aws-cdk-lib.NoSuchThing"));

    private static IEnumerable<string> Files(SynthesizedApp app) =>
        Directory.EnumerateFiles(app.Folder, "*.template.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
}
