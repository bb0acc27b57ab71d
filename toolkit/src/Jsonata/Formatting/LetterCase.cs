namespace AsteroidWorkflows.Jsonata.Formatting;

internal enum LetterCase
{
    Lower,
    Upper,
    Title,
}
