using AsteroidWorkflows.Flow.Generator.Evaluation;

namespace AsteroidWorkflows.Flow.Generator.Trees;

/// <summary>Makes a difference smaller, as long as it stays one: a part takes the place of what it is a part of.</summary>
internal static class Shrinker
{
    private const int MostRounds = 6;

    internal static async Task<Difference> ShrinkAsync(Difference difference, JsonataPeer? peer)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var smaller = Smaller(difference.Tree).DistinctBy(tree => tree.Written()).OrderBy(tree => tree.Size).Take(60).ToList();
            var found = await new Comparison(peer).CompareAsync(difference.Contracts, smaller, [difference.Input]);
            if (found.MinBy(candidate => candidate.Tree.Size) is not { } next || next.Tree.Size >= difference.Tree.Size)
            {
                return difference;
            }

            difference = next;
        }

        return difference;
    }

    private static IEnumerable<Tree> Smaller(Tree tree)
    {
        foreach (var (i, part) in tree.Parts.Index())
        {
            yield return part;
            foreach (var inner in part.Parts)
            {
                yield return tree.With(i, inner);
            }

            foreach (var smaller in Smaller(part))
            {
                yield return tree.With(i, smaller);
                yield return smaller;
            }
        }
    }
}
