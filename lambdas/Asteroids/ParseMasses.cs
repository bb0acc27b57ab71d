using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Asteroids.Adapters;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;
using AsteroidWorkflows.Lambdas.Asteroids.Downloads;
using AsteroidWorkflows.Lambdas.Asteroids.Masses;
using AsteroidWorkflows.Lambdas.Asteroids.Ports;

namespace AsteroidWorkflows.Lambdas.Asteroids;

/// <summary>Turns the bundled list of published masses into a JSON file: each body's mean, in kilograms.</summary>
public class ParseMasses
{
    private readonly Func<Stream> _openList;
    private readonly IFileStore _store;

    /// <summary>For Lambda's managed runtime: with the clients and settings of AWS.</summary>
    public ParseMasses()
        : this(AsteroidsServices.OnAws.Files())
    {
    }

    /// <param name="store">Where the file goes.</param>
    public ParseMasses(IFileStore store)
        : this(store, MassList.OpenBundled)
    {
    }

    internal ParseMasses(IFileStore store, Func<Stream> openList)
    {
        _store = store;
        _openList = openList;
    }

    /// <summary>The stored JSON file.</summary>
    /// <exception cref="GeneralError">The input lacks a field, or the file could not be stored.</exception>
    public async Task<StoredFile> HandleAsync(DownloadRequest input, ILambdaContext context)
    {
        var target = InputFields.Target(input, input?.Masses?.Filename, "masses", "application/json");

        await using var list = _openList();
        var masses = await MassList.ReadAsync(list, CancellationToken.None);
        var stored = await _store.SaveAsync(target, masses.WriteJsonAsync, CancellationToken.None);

        context.Logger.LogInformation(
            "ParseMasses: stored {filename}, {measurements} measurements of {bodies} bodies, {skipped} lines skipped",
            target.Filename,
            masses.Measurements,
            masses.Bodies,
            masses.Skipped);
        return stored;
    }
}
