using AsteroidWorkflows.StepFunctions.Stores;

namespace AsteroidWorkflows.StepFunctions.Requests;

/// <summary>Reads tags.</summary>
internal static class TagRequest
{
    private const int MostTags = 50;

    private const string Reserved = "aws:";

    public static IReadOnlyList<TagRecord>? Read(ApiRequest request)
    {
        var tags = request.Items("tags")?.Select(tag => new TagRecord(tag.RequiredText("key", 128), tag.RequiredText("value", 256, 0))).ToList();
        return tags?.Exists(static tag => tag.Key.StartsWith(Reserved, StringComparison.OrdinalIgnoreCase)) == true
            ? throw ApiErrors.Validation($"{Reserved} prefixed tag key names are not allowed for external use.")
            : tags;
    }

    /// <summary>The tags after some have been set; a later one of the same key replaces an earlier.</summary>
    public static IReadOnlyList<TagRecord> Merge(IReadOnlyList<TagRecord> tags, IReadOnlyList<TagRecord> added, string resourceArn)
    {
        var merged = new OrderedDictionary<string, TagRecord>(StringComparer.Ordinal);
        foreach (var tag in tags.Concat(added))
        {
            merged[tag.Key] = tag;
        }

        return merged.Count <= MostTags
            ? [.. merged.Values]
            : throw new ApiException("TooManyTags", $"'{resourceArn}' would have {merged.Count} tags, of at most {MostTags}.");
    }
}
