namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>Puts a time together of the components that a picture has read.</summary>
internal static class DateTimeComponents
{
    private const string MonthCalendar = "YMD";
    private const string DayCalendar = "Yd";
    private const string DateComponents = "YXMxWwdDF";

    public static double ToMillis(Dictionary<char, double> components, DateTime now)
    {
        var dates = components.Keys.Where(component => DateComponents.Contains(component, StringComparison.Ordinal) && component != 'F').ToArray();
        var isByDay = dates.Length > 0 && dates.All(component => DayCalendar.Contains(component, StringComparison.Ordinal)) && dates.Contains('d');
        var isByMonth = dates.All(component => MonthCalendar.Contains(component, StringComparison.Ordinal));
        if (!isByDay && !isByMonth)
        {
            // Dates by ISO weeks, or by parts of several calendars, are not defined.
            throw Error.At("D3136", -1);
        }

        var isTwelveHours = components.ContainsKey('h') || components.ContainsKey('P');
        FillIn(components, (isByDay ? DayCalendar : MonthCalendar) + (isTwelveHours ? "Phmsf" : "Hmsf"), now);
        var hour = isTwelveHours ? (components['h'] == 12 ? 0 : components['h']) + (components['P'] == 1 ? 12 : 0) : components['H'];
        var (month, day) = isByDay ? (1, components['d']) : (components['M'], components['D']);

        // A year of two digits belongs to the twentieth century, as in JavaScript's dates.
        var year = components['Y'] is >= 0 and < 100 ? 1900 + components['Y'] : components['Y'];
        var millis = UtcTime.ToMillis(year, month - 1, day, hour, components['m'], components['s'], components['f']);
        var offset = components.TryGetValue('Z', out var zone) || components.TryGetValue('z', out zone) ? zone : 0;
        return millis - (offset * 60_000);
    }

    /// <summary>What is missing in front is taken from now, what is missing behind is the start of its period; a gap in between is an error.</summary>
    private static void FillIn(Dictionary<char, double> components, string wanted, DateTime now)
    {
        var hasStarted = false;
        var hasEnded = false;
        foreach (var component in wanted)
        {
            if (components.ContainsKey(component))
            {
                hasStarted = true;
                if (hasEnded)
                {
                    throw Error.At("D3136", -1);
                }
            }
            else if (hasStarted)
            {
                components[component] = component is 'M' or 'D' or 'd' ? 1 : 0;
                hasEnded = true;
            }
            else
            {
                components[component] = DateTimeFormatter.NumberOf(component, now);
            }
        }
    }
}
