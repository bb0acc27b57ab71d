namespace AsteroidWorkflows.Workflows.Photos.Samples.Pictures;

/// <summary>What a camera notes in a picture: here only how it was held.</summary>
internal static class Exif
{
    /// <summary>A TIFF directory with one entry: 0x0112, the orientation.</summary>
    public static byte[] OfOrientation(int orientation) =>
        [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0];
}
