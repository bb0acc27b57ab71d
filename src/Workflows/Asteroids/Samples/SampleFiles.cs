namespace AsteroidWorkflows.Workflows.Asteroids.Samples;

/// <summary>A few rows in the formats of the two sources, which are fetched in full with <c>--online</c>.</summary>
internal static class SampleFiles
{
    /// <summary>Bodies in the columns of the page of rendezvous delta-v: fixed width, within HTML.</summary>
    public const string Benner = """
        <html><head><title>Delta-v for spacecraft rendezvous with near-Earth asteroids (sample)</title></head><body><pre>
        RANK  PERCENTILE  ASTEROID                    DESIGNATION  DELTA-V  DV/MOON  DV/MARS   H      a      e      i    NOTES
                                                                   (km/s)                     (mag)  (AU)         (deg)
        -----------------------------------------------------------------------------------------------------------------------
           1   99.99                                2006 RH120   3.813    0.635   0.605    29.5   1.033  0.025    0.6  RADAR
          63   99.35     (162173) Ryugu             1999 JU3     4.646    0.774   0.737    19.3   1.189  0.190    5.9
         175   98.20      (25143) Itokawa           1998 SF36    4.632    0.772   0.735    19.2   1.324  0.280    1.6  RADAR
         281   97.11     (101955) Bennu             1999 RQ36    5.087    0.848   0.807    20.2   1.126  0.204    6.0  RADAR
         302   96.90       (4660) Nereus            1982 DB      4.979    0.830   0.790    18.2   1.489  0.360    1.4  RADAR
        1201   87.65      (65803) Didymos           1996 GT      5.098    0.850   0.809    18.2   1.645  0.384    3.4  RADAR BINARY
        9721    0.04     (138925)                   2001 AU43   23.725    3.954   3.766    15.9   1.897  0.377   72.1
        </pre></body></html>
        """;

    /// <summary>Rows in the columns that are asked of the exoplanet archive.</summary>
    public const string Exoplanets = """
        koi_sma,kepoi_name,koi_eccen,koi_incl,koi_longp,koi_period,koi_prad,koi_teq,koi_srad,koi_steff,koi_sage,koi_disposition,koi_pdisposition
        0.0853,K90001.01,0,89.66,,9.4881,2.26,793,0.927,5455,,CONFIRMED,CANDIDATE
        0.2734,K90001.02,0,89.57,,54.4184,2.83,443,0.927,5455,,CONFIRMED,CANDIDATE
        0.1419,K90002.01,0,88.96,,19.8991,14.6,638,0.868,5853,,CANDIDATE,CANDIDATE
        0.0267,K90003.01,0,67.09,,1.7369,33.46,1395,0.791,5805,,FALSE POSITIVE,FALSE POSITIVE
        0.0374,K90004.01,0,85.41,,2.5256,2.75,1406,1.046,6031,,CONFIRMED,CANDIDATE

        """;
}
