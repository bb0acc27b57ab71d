namespace AsteroidWorkflows.Flow.Generator.Contracts;

/// <summary>A property of a random record.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="JsonName">A JSON name of its own; null for the usual one.</param>
/// <param name="Type">Its type without annotations.</param>
/// <param name="MayBeNull">It is annotated as nullable, where it is a reference.</param>
/// <param name="ItemMayBeNull">What it holds is.</param>
internal sealed record Member(string Name, string? JsonName, string Type, bool MayBeNull = false, bool ItemMayBeNull = false)
{
    internal string Declared => $"{(JsonName is null ? "" : $"[property: JsonPropertyName(\"{JsonName}\")] ")}{Annotated} {Name}";

    private string Annotated
    {
        get
        {
            var type = Type;
            if (ItemMayBeNull && Types.ItemOf(Type) is { } item)
            {
                type = type.EndsWith("[]", StringComparison.Ordinal) ? $"{item}?[]" : type.Replace($"{item}>", $"{item}?>", StringComparison.Ordinal);
            }

            return MayBeNull ? type + "?" : type;
        }
    }
}
