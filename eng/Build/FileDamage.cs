namespace AsteroidWorkflows.Build;

/// <summary>A way in which a file is damaged.</summary>
internal sealed record FileDamage(string Name, Action<string, Random> Do)
{
    public static IReadOnlyList<FileDamage> All { get; } =
    [
        new("a bit flipped", (file, random) => Rewrite(file, bytes => bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8)))),
        new("zeros", (file, random) => Rewrite(file, bytes => bytes.AsSpan(random.Next(bytes.Length)).Clear())),
        new("cut short", (file, random) =>
        {
            using var stream = File.OpenWrite(file);
            stream.SetLength(random.NextInt64(stream.Length));
        }),
        new("emptied", (file, _) => File.WriteAllBytes(file, [])),
        new("gone", (file, _) => File.Delete(file)),
    ];

    private static void Rewrite(string file, Action<byte[]> change)
    {
        var bytes = File.ReadAllBytes(file);
        if (bytes.Length == 0)
        {
            return;
        }

        change(bytes);
        File.WriteAllBytes(file, bytes);
    }
}
