using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Asteroids.Masses;
using AsteroidWorkflows.Lambdas.Asteroids.Storage;

namespace AsteroidWorkflows.Lambdas.Asteroids;

/// <summary>Turns the bundled list of published masses into a JSON file: each body's mean, in kilograms.</summary>
/// <param name="openList">Opens the list.</param>
/// <param name="store">Where the file goes.</param>
public class ParseMasses(Func<Stream> openList, IFileStore store)
{
    /// <summary>For AWS: the bundled list, and the client that the environment describes.</summary>
    public ParseMasses()
        : this(MassList.OpenBundled, S3FileStore.FromEnvironment())
    {
    }

    /// <summary>The stored JSON file.</summary>
    /// <exception cref="GeneralError">The input lacks a field, or the file could not be stored.</exception>
    public async Task<StoredFile> HandleAsync(DownloadRequest input, ILambdaContext context)
    {
        var target = InputFields.Target(input, input?.Masses?.Filename, "masses", "application/json");

        await using var list = openList();
        var masses = await MassList.ReadAsync(list, CancellationToken.None);
        var stored = await store.SaveAsync(target, masses.WriteJsonAsync, CancellationToken.None);

        context.Logger.LogInformation(
            "ParseMasses: stored {filename}, {measurements} measurements of {bodies} bodies, {skipped} lines skipped",
            target.Filename,
            masses.Measurements,
            masses.Bodies,
            masses.Skipped);
        return stored;
    }
}
