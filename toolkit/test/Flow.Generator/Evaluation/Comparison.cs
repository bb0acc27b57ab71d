using System.Text.Json;
using System.Text.Json.Nodes;
using AsteroidWorkflows.Flow.Expressions;
using AsteroidWorkflows.Flow.Generator.Contracts;
using AsteroidWorkflows.Flow.Generator.Trees;
using AsteroidWorkflows.Jsonata;

namespace AsteroidWorkflows.Flow.Generator.Evaluation;

/// <summary>Renders trees and evaluates them in three ways.</summary>
internal sealed class Comparison(JsonataPeer? peer)
{
    /// <summary>How often each form of the table was rendered.</summary>
    internal Dictionary<string, int> Forms { get; } = [];

    /// <summary>Why trees were refused, and how often.</summary>
    internal Dictionary<string, int> Refusals { get; } = [];

    /// <summary>What did not compile.</summary>
    internal Dictionary<string, int> Uncompiled { get; } = [];

    internal int Trees { get; private set; }

    internal int Evaluations { get; private set; }

    internal int Failures { get; private set; }

    internal async Task<IReadOnlyList<Difference>> CompareAsync(RandomContracts contracts, IReadOnlyList<Tree> trees, IReadOnlyList<JsonNode> inputs)
    {
        var left = new Dictionary<int, string>();
        var batch = CompiledBatch.Of(contracts, trees, left);
        foreach (var (tree, error) in left)
        {
            Uncompiled[$"{error.Split(':')[1]}: {error.Split(':')[^1]}"] = Uncompiled.GetValueOrDefault($"{error.Split(':')[1]}: {error.Split(':')[^1]}") + 1;
        }

        var values = batch.Inputs(inputs);
        var states = values.Select(value => States(value.Json)).ToList();
        var rendered = Enumerable.Range(0, trees.Count).Where(tree => !left.ContainsKey(tree)).Select(tree => (Tree: tree, Output: Render(batch, tree))).Where(tree => tree.Output is not null).ToList();
        var inPeer = peer is null ? null : await peer.EvaluateAsync([.. rendered.Select(tree => (tree.Output!["Output"], (IReadOnlyList<JsonNode>)states))]);
        var elements = states.Select(state => JsonSerializer.SerializeToElement(state)).ToList();
        var differences = new List<Difference>();
        foreach (var (i, (tree, output)) in rendered.Index())
        {
            Trees++;
            var parsed = new Dictionary<string, JsonataExpression>();
            for (var input = 0; input < inputs.Count; input++)
            {
                var inCSharp = batch.Run(tree, values[input].Value);
                var inOurs = OurEngine.Evaluate(output!["Output"], elements[input], parsed);
                Evaluations++;
                Failures += inCSharp.Error is null ? 0 : 1;
                if (!inCSharp.IsSameAs(inOurs) || (inPeer is not null && !inCSharp.IsSameAs(inPeer[i][input])))
                {
                    differences.Add(new(contracts, trees[tree], values[input].Json, output["Output"], inCSharp, inPeer?[i][input], inOurs));
                    break;
                }
            }
        }

        return differences;
    }

    private static JsonObject States(JsonNode input) => new()
    {
        ["input"] = input.DeepClone(),
        ["context"] = new JsonObject
        {
            ["Execution"] = new JsonObject { ["Name"] = "the name", ["StartTime"] = "2026-03-01T12:00:00.123Z", ["Input"] = input.DeepClone() },
            ["Map"] = new JsonObject { ["Item"] = new JsonObject { ["Index"] = 3, ["Value"] = input.DeepClone() } },
        },
    };

    private JsonObject? Render(CompiledBatch batch, int tree)
    {
        var watched = new Dictionary<string, int>();
        try
        {
            Translator.Watched = watched;
            var definition = JsonNode.Parse(batch.Workflow(tree).Render().Definition)!;
            foreach (var (form, count) in watched)
            {
                Forms[form] = Forms.GetValueOrDefault(form) + count;
            }

            return definition["States"]!["Map"]!["ItemProcessor"]!["States"]!["Pass"]!.AsObject();
        }
        catch (System.Reflection.TargetInvocationException exception) when (exception.InnerException is FlowException refusal)
        {
            Refuse(refusal.Message);
            return null;
        }
        catch (FlowException refusal)
        {
            Refuse(refusal.Message);
            return null;
        }
        finally
        {
            Translator.Watched = null;
        }
    }

    private void Refuse(string message)
    {
        var why = message[(message.LastIndexOf(": ", StringComparison.Ordinal) + 2)..];
        Refusals[why] = Refusals.GetValueOrDefault(why) + 1;
    }
}
