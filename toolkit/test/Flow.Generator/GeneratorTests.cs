using AsteroidWorkflows.Flow.Expressions;
using AsteroidWorkflows.Flow.Expressions.Forms;
using AsteroidWorkflows.Flow.Generator.Evaluation;
using AsteroidWorkflows.Tests;

namespace AsteroidWorkflows.Flow.Generator;

public class GeneratorTests
{
    [Fact]
    public async Task Random_expressions_mean_the_same_in_JSONata_as_in_CSharp()
    {
        // npm's jsonata takes part where it is installed; `dotnet run build.cs test` installs it.
        using var peer = JsonataPeer.Start(Path.Combine(RepositoryRoot.Path, "toolkit", "test", "Flow.Generator", "Peer"));
        var search = new Search(seed: 20, peer);
        var report = await search.RunAsync(2000);
        Assert.True(search.Differences.Count == 0, report);
        Assert.Empty(search.Unused);
    }

    [Fact]
    public void Every_method_of_the_table_has_a_translation_and_every_translation_is_in_the_table()
    {
        Assert.All(Methods.All.Keys, key => Assert.True(FormTable.Contains(key), $"{key} is not in the table"));
        Assert.All(
            FormTable.All.Where(form => form.Key.Contains('.', StringComparison.Ordinal) && form.Key.EndsWith(')')),
            form => Assert.True(Methods.All.ContainsKey(form.Key), $"{form.Key} has no translation"));
    }
}
