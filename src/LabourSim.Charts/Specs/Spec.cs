using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using LabourSim.Experiments.Languages;
using LabourSim.Experiments.Results;
using LabourSim.Model;

namespace LabourSim.Charts.Specs;

/// <summary>
/// Writes Vega-Lite specifications from interpolated JSON: the literal parts are JSON, every value put in is encoded. The
/// default encoder escapes angle brackets, ampersands, quotes and line separators, so a spec can stand in a script element.
/// </summary>
internal static class Spec
{
    /// <summary>Parses an interpolated specification; throws when it is not JSON.</summary>
    public static JsonObject Parse(JsonText json) => JsonNode.Parse(json.ToString())!.AsObject();

    /// <summary>A number with six significant digits; null when it is not finite.</summary>
    public static JsonNode? Number(double value)
    {
        if (!double.IsFinite(value))
        {
            return null;
        }

        int digits = value == 0 ? 0 : Math.Clamp(5 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 15);
        return JsonValue.Create(Math.Round(value, digits));
    }

    /// <summary>An array of values.</summary>
    public static JsonArray Array(IEnumerable<string> values) => [.. values.Select(v => (JsonNode)JsonValue.Create(v))];

    /// <summary>An array of rows.</summary>
    public static JsonArray Array(IEnumerable<JsonNode> rows) => [.. rows];

    /// <summary>Milliseconds since 1970 in UTC, so that no reader's time zone moves a month.</summary>
    public static long Time(Month month) =>
        new DateTimeOffset(month.Year, month.OfYear, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    /// <summary>
    /// The axis of time that all charts share: the whole window, in UTC. The ends are expressions because Vega-Lite would turn
    /// plain numbers into datetime(...), which Vega's interpreter reads as a year.
    /// </summary>
    public static JsonObject TimeAxis(ExperimentResult input, Language? language = null) => TimeAxis(input.From, input.To, language);

    /// <summary>The same for a stretch of months.</summary>
    public static JsonObject TimeAxis(Month from, Month to, Language? language = null)
    {
        int months = to.Index - from.Index;
        string end = Time(months > 0 ? to : to.Plus(1)).ToString(CultureInfo.InvariantCulture);
        string start = Time(from).ToString(CultureInfo.InvariantCulture);
        bool years = months > 36;
        int step = years ? months switch { <= 72 => 1, <= 144 => 2, _ => 4 } : 1 + months / 6;
        return Parse($$"""
            {
              "field": "t", "type": "temporal",
              "scale": {"type": "utc", "domainMin": {"expr": {{start}} }, "domainMax": {"expr": {{end}} } },
              "axis": {"title": null, "zindex": 1, "format": {{(years ? "%Y" : (language ?? Language.English)["figure.month-format"])}},
                       "tickCount": {"interval": {{(years ? "year" : "month")}}, "step": {{step}} } }
            }
            """);
    }

    /// <summary>JSON with encoded values.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct JsonText
    {
        private readonly StringBuilder _text;

        public JsonText(int literalLength, int formattedCount) => _text = new(literalLength + 16 * formattedCount);

        public void AppendLiteral(string json) => _text.Append(json);

        public void AppendFormatted(string value) => _text.Append(JsonValue.Create(value).ToJsonString());

        public void AppendFormatted(double value) => AppendFormatted(Number(value));

        public void AppendFormatted(JsonNode? value) => _text.Append(value?.ToJsonString() ?? "null");

        public override string ToString() => _text.ToString();
    }
}
