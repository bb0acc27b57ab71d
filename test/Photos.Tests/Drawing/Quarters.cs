namespace AsteroidWorkflows.Photos.Tests.Drawing;

/// <summary>A picture that shows which way up it is: each quarter has a colour of its own.</summary>
internal static class Quarters
{
    public static readonly Rgb TopLeft = new(220, 30, 30);
    public static readonly Rgb TopRight = new(30, 200, 30);
    public static readonly Rgb BottomLeft = new(30, 30, 220);
    public static readonly Rgb BottomRight = new(240, 240, 240);

    public static Func<int, int, Rgb> Of(int width, int height) => (x, y) => (x < width / 2, y < height / 2) switch
    {
        (true, true) => TopLeft,
        (false, true) => TopRight,
        (true, false) => BottomLeft,
        (false, false) => BottomRight,
    };

    /// <summary>The picture as a camera stores it that was held some way and says so by an orientation: width and height are those of the file.</summary>
    public static Func<int, int, Rgb> Held(int orientation, int width, int height)
    {
        bool turned = orientation >= 5;
        var upright = Of(turned ? height : width, turned ? width : height);
        return (x, y) =>
        {
            int fromRight = width - 1 - x;
            int fromBottom = height - 1 - y;
            return orientation switch
            {
                1 => upright(x, y),
                2 => upright(fromRight, y),
                3 => upright(fromRight, fromBottom),
                4 => upright(x, fromBottom),
                5 => upright(y, x),
                6 => upright(fromBottom, x),
                7 => upright(fromBottom, fromRight),
                8 => upright(y, fromRight),
                _ => throw new ArgumentOutOfRangeException(nameof(orientation), orientation, "An orientation is between 1 and 8."),
            };
        };
    }

    public static void AssertUpright(Pixels picture)
    {
        Same(TopLeft, picture, 0.25, 0.25);
        Same(TopRight, picture, 0.75, 0.25);
        Same(BottomLeft, picture, 0.25, 0.75);
        Same(BottomRight, picture, 0.75, 0.75);
    }

    private static void Same(Rgb expected, Pixels picture, double x, double y)
    {
        var actual = picture[(int)(picture.Width * x), (int)(picture.Height * y)];
        Assert.True(expected.IsLike(actual), $"At {x:P0} from the left and {y:P0} from the top, {expected} was expected and {actual} is there.");
    }
}
