using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Asteroids.Adapters;
using AsteroidWorkflows.Lambdas.Asteroids.Benner;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;
using AsteroidWorkflows.Lambdas.Asteroids.Downloads;
using AsteroidWorkflows.Lambdas.Asteroids.Ports;

namespace AsteroidWorkflows.Lambdas.Asteroids;

/// <summary>Turns Lance Benner's page of delta-v values for near-Earth asteroids into a CSV file.</summary>
/// <param name="web">Where the page comes from.</param>
/// <param name="store">Where the file goes.</param>
public class DownloadBenner(IWebFiles web, IFileStore store)
{
    /// <summary>For Lambda's managed runtime: with the clients and settings of AWS.</summary>
    public DownloadBenner()
        : this(AsteroidsServices.OnAws.Web(), AsteroidsServices.OnAws.Files())
    {
    }

    /// <summary>The stored CSV file.</summary>
    /// <exception cref="GeneralError">The input lacks a field, the page holds no row, or the file could not be stored.</exception>
    /// <exception cref="HTTPError">The page could not be downloaded.</exception>
    public async Task<StoredFile> HandleAsync(DownloadRequest input, ILambdaContext context)
    {
        var target = InputFields.Target(input, input?.Benner?.Filename, "benner", "text/csv; charset=utf-8");
        var url = InputFields.Url(input!.Benner, "benner");

        return await Invocation.RunAsync(context, async cancellation =>
        {
            await using var page = await web.OpenAsync(url, cancellation);
            var counts = default(BennerCounts);
            var stored = await store.SaveAsync(
                target, async (csv, cancel) => counts = await BennerCsv.WriteAsync(page, csv, cancel), cancellation);

            context.Logger.LogInformation(
                "DownloadBenner: stored {filename}, {rows} rows, {skipped} lines skipped", target.Filename, counts.Rows, counts.Skipped);
            return stored;
        });
    }
}
