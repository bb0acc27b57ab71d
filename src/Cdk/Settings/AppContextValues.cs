using System.Collections;
using System.Globalization;
using Amazon.CDK;

namespace AsteroidWorkflows.Cdk.Settings;

/// <summary>An app's whole context as text: what cdk.json holds and what the command line adds.</summary>
internal static class AppContextValues
{
    public static IEnumerable<KeyValuePair<string, string?>> Of(App app)
    {
        foreach (DictionaryEntry entry in (IDictionary)app.Node.GetAllContext(null))
        {
            yield return KeyValuePair.Create((string)entry.Key, Convert.ToString(entry.Value, CultureInfo.InvariantCulture));
        }
    }
}
