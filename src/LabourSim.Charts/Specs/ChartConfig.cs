using System.Text.Json.Nodes;

namespace LabourSim.Charts.Specs;

/// <summary>The look all charts share. Text and lines take the page's colour, so light, dark and print need no second set.</summary>
internal static class ChartConfig
{
    /// <summary>Vega-Lite configuration.</summary>
    public static JsonObject Build() => Spec.Parse($$"""
        {
          "background": null,
          "font": "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif",
          "view": {"stroke": null},
          "axis": {
            "labelColor": "currentColor", "titleColor": "currentColor", "tickColor": "currentColor",
            "domainColor": "currentColor", "gridColor": "currentColor", "gridOpacity": 0.13, "domainOpacity": 0.5,
            "tickOpacity": 0.5, "labelFontSize": 11, "titleFontSize": 11, "titleFontWeight": "normal", "titlePadding": 6
          },
          "axisY": {"titleAngle": 0, "titleAlign": "left", "titleAnchor": "start", "titleBaseline": "bottom", "titleX": 0, "titleY": -8},
          "axisTemporal": {"grid": false, "labelOverlap": "greedy", "labelSeparation": 12},
          "mark": {"aria": false},
          "text": {"color": "currentColor", "fontSize": 11},
          "rule": {"color": "currentColor"},
          "line": {"strokeWidth": 1.8},
          "point": {"filled": true, "opacity": 1}
        }
        """);
}
