namespace AsteroidWorkflows.Asteroids.Tests.Benner;

/// <summary>A page as it is on the web: HTML around fixed-width text.</summary>
internal static class BennerPage
{
    public const string Html = """
        <html><head><title>Rendezvous delta-v</title></head>
        <body><pre>
                                              Asteroid           delta-v   dv/      dv/      H       a      e      i
        Rank  Percentile   Number  Name      Designation          (km/s)   Moon    Mars    (mag)   (AU)         (deg)   Notes
        -----------------------------------------------------------------------------------------------------------------------
           1   99.99                                2006 RH120   3.813    0.635   0.605    29.5   1.033  0.025    0.6  RADAR
         175   98.20      (25143) <a href="x">Itokawa</a>   1998 SF36    4.632    0.772   0.735    19.2   1.324  0.280    1.6  RADAR
         300   97.00       (1111) Moore &amp; O'Neill, "Rock"   6743 P-L    5.0    0.8   0.7    20.0   1.5  0.3    2.0  RADAR BINARY

        9721    0.04     (138925)                   2001 AU43   23.725    3.954   3.766    15.9   1.897  0.377   72.1
        </pre></body></html>
        """;

    public const string Csv =
        "pdes,dv,H,a,e,i,number,name\r\n"
        + "2006 RH120,3.813,29.5,1.033,0.025,0.6,,\r\n"
        + "1998 SF36,4.632,19.2,1.324,0.280,1.6,25143,Itokawa\r\n"
        + "6743 P-L,5.0,20.0,1.5,0.3,2.0,1111,\"Moore & O'Neill, \"\"Rock\"\"\"\r\n"
        + "2001 AU43,23.725,15.9,1.897,0.377,72.1,138925,\r\n";

    public const int Rows = 4;

    public const int OtherLines = 7;
}
