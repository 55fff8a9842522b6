using System.Text.Json.Nodes;
using LabourSim.Charts.Specs;
using LabourSim.Experiments.Languages;

namespace LabourSim.Charts;

/// <summary>
/// A figure as one Vega-Lite specification for paper and projector: fixed width, black on white, large letters, nothing that
/// needs a pointer.
/// </summary>
internal static class Standalone
{
    private const double Width = 860, TextSize = 15, Beside = 100;

    /// <summary>The specification.</summary>
    public static JsonObject Of(Figure figure)
    {
        JsonArray rows = [];
        if (figure.Legend.Count > 0)
        {
            rows.Add(Legend(figure.Legend));
        }

        double width = (Width - Beside * (figure.Columns - 1)) / figure.Columns;
        foreach ((FigurePanel Panel, int Index)[] row in figure.Panels.Select((p, i) => (p, i)).Chunk(figure.Columns))
        {
            JsonArray panels = [.. row.Select(p => Panel(p.Panel, p.Index, width))];
            rows.Add(figure.Columns == 1 ? panels[0]!.DeepClone() : new JsonObject { ["hconcat"] = panels, ["spacing"] = 24, ["resolve"] = Spec.Parse($$"""{"scale": {"color": "independent", "shape": "independent", "strokeDash": "independent"} }""") });
        }

        rows.Add(Words(TextLines.Wrap(figure.Source, Width / 7), 13, "#555555"));
        return Spec.Parse($$"""
            {
              "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
              "description": {{figure.Description}},
              "title": {"text": {{Spec.Array(TextLines.Wrap(figure.Title, Width / 12.5))}}, "subtitle": {{Spec.Array(TextLines.Wrap(figure.Subtitle, Width / 8.2))}} },
              "padding": 16, "spacing": 18,
              "vconcat": {{rows}}, "align": "none", "resolve": {"scale": {"color": "independent", "shape": "independent", "strokeDash": "independent"} },
              "config": {{Config(figure.Language)}}
            }
            """);
    }

    /// <summary>The look of a figure on paper: the page's, enlarged.</summary>
    private static JsonObject Config(Language language)
    {
        JsonObject config = (JsonObject)Print(ChartConfig.Build())!;
        config["background"] = "#ffffff";
        // The script of the language first, so that its own bold letters are found.
        config["font"] = language == Language.English ? "DejaVu Sans, NanumGothic, sans-serif" : "NanumGothic, DejaVu Sans, sans-serif";
        foreach (string axis in (string[])["labelFontSize", "titleFontSize"])
        {
            config["axis"]![axis] = TextSize;
        }

        config["axisY"]!["titleY"] = -10;
        config["axisY"]!["minExtent"] = 52;
        config["text"]!["fontSize"] = TextSize - 1;
        config["title"] = Spec.Parse($$"""
            {"anchor": "start", "fontSize": 22, "fontWeight": 600, "subtitleFontSize": {{TextSize}}, "subtitleLineHeight": 20, "subtitleColor": "#333333", "subtitlePadding": 8, "offset": 14, "lineHeight": 28}
            """);
        return config;
    }

    private static JsonObject Panel(FigurePanel panel, int index, double width)
    {
        JsonObject spec = (JsonObject)Print(panel.Spec)!;
        spec["width"] = width;
        spec.Remove("autosize");
        spec.Remove("padding");
        spec.Remove("description");
        DropPointers(spec);
        if (panel.Title is { } title)
        {
            spec["title"] = Spec.Parse($$"""{"text": {{Spec.Array(TextLines.Wrap(title, width / 10.5))}}, "anchor": "start", "fontSize": {{TextSize + 2}}, "fontWeight": 600, "offset": 26}""");
        }

        spec["name"] = $"panel{index.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        return spec;
    }

    // Layers that answer to a pointer show nothing on paper, and their names would clash between panels.
    private static void DropPointers(JsonObject spec)
    {
        spec.Remove("params");
        if (spec["layer"] is JsonArray layers)
        {
            foreach (JsonNode pointer in layers.Where(l => l!["params"] is not null).Select(l => l!).ToArray())
            {
                layers.Remove(pointer);
            }
        }
    }

    /// <summary>A copy with the page's colours made those of paper.</summary>
    private static JsonNode? Print(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Enlarged(p.Key, p.Value) ?? Print(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Print)]),
        JsonValue v when v.TryGetValue(out string? text) => text switch
        {
            "currentColor" => "#1a1a1a",
            "var(--page)" => "#ffffff",
            _ => text.Replace("'currentColor'", "'#1a1a1a'", StringComparison.Ordinal),
        },
        _ => node?.DeepClone(),
    };

    /// <summary>Sizes that a mark or an axis sets itself, in proportion to the letters on paper; null for anything else.</summary>
    private static JsonNode? Enlarged(string key, JsonNode? value) =>
        key is "fontSize" or "labelLimit" or "lineHeight" && value is JsonValue number && number.TryGetValue(out double size)
            ? JsonValue.Create(Math.Round(size * (key == "labelLimit" ? 1.8 : TextSize / 12)))
            : null;

    private static JsonObject Legend(IReadOnlyList<LegendEntry> entries)
    {
        const double line = 24, sign = 20, gap = 18;
        JsonArray rows = [];
        double x = 0, y = line / 2;
        foreach (LegendEntry entry in entries)
        {
            double wide = sign + TextLines.Letters(entry.Words) * 8.8 + gap;
            if (x > 0 && x + wide > Width)
            {
                (x, y) = (0, y + line);
            }

            string colour = entry.Colour == "currentColor" ? "#1a1a1a" : entry.Colour;
            rows.Add(new JsonObject { ["x"] = x + 7, ["to"] = x + sign, ["y"] = y, ["sign"] = entry.Sign, ["colour"] = colour, ["words"] = entry.Words });
            x += wide;
        }

        return Spec.Parse($$"""
            {
              "width": {{Width}}, "height": {{y + line / 2}}, "view": {"stroke": null},
              "data": {"values": {{rows}} },
              "encoding": {"y": {"field": "y", "type": "quantitative", "scale": null, "axis": null} },
              "layer": [
                {"mark": {"type": "text", "fontSize": 18, "baseline": "middle"},
                 "encoding": {"x": {"field": "x", "type": "quantitative", "scale": null, "axis": null}, "text": {"field": "sign"}, "color": {"field": "colour", "type": "nominal", "scale": null} } },
                {"mark": {"type": "text", "align": "left", "baseline": "middle", "fontSize": {{TextSize}} },
                 "encoding": {"x": {"field": "to", "type": "quantitative", "scale": null, "axis": null}, "text": {"field": "words"} } }
              ]
            }
            """);
    }

    private static JsonObject Words(IReadOnlyList<string> lines, double size, string colour)
    {
        JsonArray rows = [.. lines.Select((text, i) => new JsonObject { ["y"] = (i + 1) * size * 1.4, ["text"] = text })];
        return Spec.Parse($$"""
            {
              "width": {{Width}}, "height": {{lines.Count * size * 1.4 + 2}}, "view": {"stroke": null},
              "data": {"values": {{rows}} },
              "mark": {"type": "text", "align": "left", "baseline": "bottom", "x": 0, "fontSize": {{size}}, "color": {{colour}} },
              "encoding": {"y": {"field": "y", "type": "quantitative", "scale": null, "axis": null}, "text": {"field": "text"} }
            }
            """);
    }
}
