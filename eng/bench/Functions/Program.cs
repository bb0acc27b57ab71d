using System.Globalization;
using AsteroidWorkflows.Functions.Files;
using AsteroidWorkflows.Functions.Photos;

// One measurement a process, as figures on lines of their own.
IReadOnlyList<string> figures = args switch
{
    ["file", var file, var source, var work] => await FileWork.MeasureAsync(GeneratedFile.Named(file), source, work),
    ["thumbnail", var photo] => ThumbnailWork.Measure(photo),
    _ => throw new ArgumentException("Say: file benner|exoplanets memory|https function|read, or: thumbnail <photo>"),
};
foreach (var figure in figures)
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"figure {figure}"));
}
