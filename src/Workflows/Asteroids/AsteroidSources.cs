namespace AsteroidWorkflows.Workflows.Asteroids;

/// <summary>Where the two sources on the web are.</summary>
public static class AsteroidSources
{
    /// <summary>The page of delta-v for spacecraft rendezvous.</summary>
    public const string Benner = "https://echo.jpl.nasa.gov/~lance/delta_v/delta_v.rendezvous.html";

    /// <summary>The exoplanet archive, asked for the columns that later steps need.</summary>
    public const string Exoplanets =
        "https://exoplanetarchive.ipac.caltech.edu/TAP/sync?query=select+koi_sma,kepoi_name,koi_eccen,koi_incl,koi_longp,koi_period,koi_prad,koi_teq,"
        + "koi_srad,koi_steff,koi_sage,koi_disposition,koi_pdisposition+from+cumulative&format=csv";
}
