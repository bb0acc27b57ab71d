using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace AsteroidWorkflows.Build;

/// <summary>Starts other programs, without a shell: arguments are passed as they are.</summary>
internal static class Shell
{
    /// <summary>npm is a script on Windows, which needs its ending to be found.</summary>
    public static string Npm { get; } = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <summary>Runs a program whose output the reader wants to see; fails with <paramref name="otherwise"/> on any exit code but 0.</summary>
    public static async Task StreamAsync(string program, IEnumerable<string> arguments, string otherwise)
    {
        var exit = await StreamAsync(program, arguments);
        if (exit != 0)
        {
            throw new BuildException($"{otherwise} (`{program} {string.Join(' ', arguments)}` ended with {exit})");
        }
    }

    /// <summary>Runs a program whose output the reader wants to see; returns its exit code.</summary>
    public static async Task<int> StreamAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(program, arguments, Repository.Root, redirect: false, environment);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Runs a program whose output matters only to its caller, or when it fails.</summary>
    public static async Task<(int Exit, string Output)> CaptureAsync(
        string program, IEnumerable<string> arguments, string? folder = null, Dictionary<string, string>? environment = null)
    {
        using var process = Start(program, arguments, folder ?? Repository.Root, redirect: true, environment);
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.WaitForExitAsync();
        return (process.ExitCode, output.ToString());

        void Append(string? line)
        {
            if (line is not null)
            {
                lock (output)
                {
                    output.AppendLine(line);
                }
            }
        }
    }

    /// <summary>Whether a program of this name can be started at all.</summary>
    public static bool Has(string program)
    {
        try
        {
            using var process = Start(program, ["--version"], Repository.Root, redirect: true, environment: null);
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (BuildException)
        {
            return false;
        }
    }

    private static Process Start(
        string program, IEnumerable<string> arguments, string folder, bool redirect, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = redirect,
            RedirectStandardError = redirect,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        try
        {
            return Process.Start(start) ?? throw new BuildException($"'{program}' did not start.");
        }
        catch (Win32Exception)
        {
            throw new BuildException($"'{program}' was not found on the PATH.");
        }
    }
}
