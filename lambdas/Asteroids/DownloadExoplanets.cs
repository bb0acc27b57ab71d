using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Asteroids.Adapters;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;
using AsteroidWorkflows.Lambdas.Asteroids.Downloads;
using AsteroidWorkflows.Lambdas.Asteroids.Exoplanets;
using AsteroidWorkflows.Lambdas.Asteroids.Ports;

namespace AsteroidWorkflows.Lambdas.Asteroids;

/// <summary>Stores the exoplanet archive's table as it comes.</summary>
/// <param name="web">Where the table comes from.</param>
/// <param name="store">Where the file goes.</param>
public class DownloadExoplanets(IWebFiles web, IFileStore store)
{
    /// <summary>For Lambda's managed runtime: with the clients and settings of AWS.</summary>
    public DownloadExoplanets()
        : this(AsteroidsServices.OnAws.Web(), AsteroidsServices.OnAws.Files())
    {
    }

    /// <summary>The stored table.</summary>
    /// <exception cref="GeneralError">The input lacks a field, or the file could not be stored.</exception>
    /// <exception cref="HTTPError">The table could not be downloaded, or the archive answered with an error page.</exception>
    public async Task<StoredFile> HandleAsync(DownloadRequest input, ILambdaContext context)
    {
        var target = InputFields.Target(input, input?.Exoplanets?.Filename, "exoplanets", "text/csv");
        var url = InputFields.Url(input!.Exoplanets, "exoplanets");

        try
        {
            return await Invocation.RunAsync(context, async cancellation =>
            {
                await using var body = await web.OpenAsync(url, cancellation);
                using var table = await ExoplanetTable.OpenAsync(body, cancellation);
                var stored = await store.SaveAsync(target, table.CopyToAsync, cancellation);

                context.Logger.LogInformation(
                    "DownloadExoplanets: stored {filename}, {bytes} bytes, {rows} rows", target.Filename, table.Bytes, table.Rows);
                return stored;
            });
        }
        catch (HTTPError e)
        {
            throw new HTTPError($"Failed to download exoplanet data. {e.Message}", e);
        }
    }
}
