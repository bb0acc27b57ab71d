using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsteroidWorkflows.LocalCloud.Rekognition;

/// <summary>What a picture says of itself: who is in it. Samples carry it, since nothing here can recognise a face.</summary>
/// <param name="Faces">The faces, the largest first.</param>
public sealed record PictureFaces(IReadOnlyList<PictureFace> Faces)
{
    /// <summary>The name of the text in a PNG file, and the beginning of the comment in a JPEG file.</summary>
    public const string Keyword = "asteroid-faces";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    internal static PictureFaces? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<PictureFaces>(text, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text for a picture to carry, after the <see cref="Keyword"/>.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, Options);
}
