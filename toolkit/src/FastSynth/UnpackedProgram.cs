namespace AsteroidWorkflows.FastSynth;

/// <summary>A program for Node, unpacked from assemblies into a folder that is named by their builds. Each file is held against the assembly's before it is used.</summary>
internal sealed class UnpackedProgram(string parent, Guid runtime, Guid scripts)
{
    private const string Prefix = "program-";

    private static readonly TimeSpan InUse = TimeSpan.FromDays(1);

    /// <summary>Where it is.</summary>
    public string Folder { get; } = Path.Combine(parent, $"{Prefix}{runtime:N}-{scripts:N}");

    /// <summary>Puts a file in its place, unless it is there with the same bytes.</summary>
    /// <exception cref="IOException">There is no such file in the assembly, or it can't be written.</exception>
    public void Put(string name, Stream? content)
    {
        using var source = content ?? throw new IOException($"The assembly has no {name}.");
        var bytes = new byte[source.Length];
        source.ReadExactly(bytes);
        var file = Path.Combine(Folder, name);
        if (File.Exists(file) && File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes))
        {
            return;
        }

        // Whole or not at all: another synth may do the same at the same time, or be running this very file.
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = $"{file}.{Environment.ProcessId}.draft";
        try
        {
            File.WriteAllBytes(draft, bytes);
            File.Move(draft, file, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Removes the programs of other builds that nobody has started for a day, and this one's drafts that a killed process has left.</summary>
    public void RemoveOlder()
    {
        Directory.SetLastWriteTimeUtc(Folder, DateTime.UtcNow);
        foreach (var old in Directory.EnumerateDirectories(parent, $"{Prefix}*").Where(folder => folder != Folder && DateTime.UtcNow - Directory.GetLastWriteTimeUtc(folder) > InUse).ToList())
        {
            Directory.Delete(old, recursive: true);
        }

        foreach (var draft in Directory.EnumerateFiles(Folder, "*.draft", SearchOption.AllDirectories).Where(file => !IsRunning(file)).ToList())
        {
            File.Delete(draft);
        }
    }

    private static bool IsRunning(string draft)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(int.Parse(draft.Split('.')[^2], System.Globalization.CultureInfo.InvariantCulture));
            return true;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            return false;
        }
    }
}
