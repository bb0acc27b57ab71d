using System.Globalization;
using AsteroidWorkflows.Lambdas.Asteroids.Parsing;

namespace AsteroidWorkflows.Lambdas.Asteroids.Masses;

/// <summary>A published measurement: <c>1 Ceres 9.55E+20 4.38E+19</c>, the number being part of the name.</summary>
internal readonly ref struct MassLine
{
    /// <summary>Nothing is that heavy: the whole visible universe has some 1e53 kg. It also keeps every sum finite.</summary>
    private const double Limit = 1e60;

    /// <summary>Number and name, in valid UTF-8 with single spaces.</summary>
    internal ReadOnlySpan<byte> Name { get; private init; }

    /// <summary>In kilograms.</summary>
    internal double Mass { get; private init; }

    /// <summary>Reads a line; tokens after the numbers are not looked at.</summary>
    /// <returns>False without a name, a mass and its uncertainty.</returns>
    internal static bool TryParse(ReadOnlySpan<byte> line, out MassLine measurement)
    {
        measurement = default;
        var last = Tokens.TakeLast(ref line);
        while (!last.IsEmpty && !TryNumber(last, out _))
        {
            last = Tokens.TakeLast(ref line);
        }

        if (last.IsEmpty || !TryNumber(Tokens.TakeLast(ref line), out var mass) || !HasWord(line))
        {
            return false;
        }

        measurement = new MassLine { Name = LenientText.Clean(Tokens.Trim(line)), Mass = mass };
        return true;
    }

    /// <summary>Whether there is more than a body's number.</summary>
    private static bool HasWord(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> token;
        do
        {
            token = Tokens.TakeLast(ref name);
        }
        while (!token.IsEmpty && TryNumber(token, out _));

        return !token.IsEmpty;
    }

    /// <summary>Whether the token is a number; names such as Nan and Infinity, which .NET takes for numbers too, are none.</summary>
    private static bool TryNumber(ReadOnlySpan<byte> token, out double value) =>
        double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && Math.Abs(value) < Limit;
}
