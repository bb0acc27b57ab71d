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
        var tokens = new Tokens(line);
        var uncertainty = tokens.Count - 1;
        while (uncertainty >= 0 && !Number.TryParse(tokens[uncertainty], out _))
        {
            uncertainty--;
        }

        var mass = uncertainty - 1;
        if (mass < 1 || !Number.TryParse(tokens[mass], out var kilograms) || Math.Abs(kilograms) > Limit || !HasWord(tokens, mass))
        {
            return false;
        }

        measurement = new MassLine { Name = LenientText.Clean(tokens[0, mass]), Mass = kilograms };
        return true;
    }

    /// <summary>Whether there is more than a body's number before the mass.</summary>
    private static bool HasWord(Tokens tokens, int mass)
    {
        while (--mass >= 0)
        {
            if (!Number.TryParse(tokens[mass], out _))
            {
                return true;
            }
        }

        return false;
    }
}
