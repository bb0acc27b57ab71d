using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Generator.Contracts;
using AsteroidWorkflows.Flow.Generator.Trees;

namespace AsteroidWorkflows.Flow.Generator.Evaluation;

/// <summary>An expression and an input for which C#, npm's jsonata and our engine do not agree.</summary>
internal sealed record Difference(RandomContracts Contracts, Tree Tree, JsonNode Input, JsonNode? Rendered, Outcome InCSharp, Outcome? InPeer, Outcome InOurs)
{
    /// <summary>A test that can be put into a test project as it is.</summary>
    internal string AsTest() =>
        $$""""
        // C#    {{InCSharp}}
        // npm   {{InPeer?.ToString() ?? "was not asked"}}
        // ours  {{InOurs}}
        // as    {{Rendered?.ToJsonString() ?? "null"}}
        [Fact]
        public void Generated() => Same((R0 o) => {{Tree.Written()}}, """{{Input.ToJsonString()}}""");

        {{Contracts.Source()}}
        """";
}
