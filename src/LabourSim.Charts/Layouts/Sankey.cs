namespace LabourSim.Charts.Layouts;

/// <summary>A flow from a place of one column to a place of the next.</summary>
/// <param name="Step">Column it flows to; it comes from the one before.</param>
/// <param name="From">Place it comes from.</param>
/// <param name="To">Place it goes to.</param>
/// <param name="Amount">How much, 0 or more.</param>
internal readonly record struct SankeyFlow(int Step, string From, string To, double Amount);

/// <summary>A place: as high as what passes it.</summary>
/// <param name="Column">Its column.</param>
/// <param name="Place">Its name.</param>
/// <param name="Top">Its upper end; values grow downwards.</param>
/// <param name="Amount">What passes it.</param>
/// <param name="Label">Height at which its words stand, clear of those above and below.</param>
internal sealed record SankeyPlace(int Column, string Place, double Top, double Amount, double Label);

/// <summary>A flow's ends.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="From">Its upper edge on the left.</param>
/// <param name="To">Its upper edge on the right.</param>
internal sealed record SankeyRibbon(SankeyFlow Flow, double From, double To);

/// <summary>Where the places of flows stand in their columns, and the ribbons between them.</summary>
/// <param name="Places">The places, column by column from the top down.</param>
/// <param name="Ribbons">The ribbons.</param>
/// <param name="Bottom">Where the lowest of both ends.</param>
internal sealed record Sankey(IReadOnlyList<SankeyPlace> Places, IReadOnlyList<SankeyRibbon> Ribbons, double Bottom)
{
    /// <summary>Lays out.</summary>
    /// <param name="flows">Flows between neighbouring columns, of which the first is 0.</param>
    /// <param name="rank">Order of the places in a column.</param>
    /// <param name="letters">Height of a place's words, in amounts.</param>
    /// <param name="air">Least space between two places, in amounts.</param>
    /// <param name="least">Places smaller than this have no words.</param>
    public static Sankey Of(IReadOnlyList<SankeyFlow> flows, Func<int, string, int> rank, double letters, double air, double least)
    {
        List<SankeyPlace> places = [];
        for (int column = 0; flows.Count > 0 && column <= flows.Max(f => f.Step); column++)
        {
            int own = column;
            IEnumerable<(string Place, double Amount)> passing = flows.Any(f => f.Step == own)
                ? flows.Where(f => f.Step == own).Select(f => (f.To, f.Amount))
                : flows.Where(f => f.Step == own + 1).Select(f => (f.From, f.Amount));
            double top = 0, label = double.NegativeInfinity;
            foreach ((string place, double amount) in passing.GroupBy(p => p.Place).Select(g => (g.Key, g.Sum(p => p.Amount))).OrderBy(p => rank(own, p.Key)))
            {
                bool named = amount >= least;
                label = named ? Math.Max(top + amount / 2, label + letters) : label;
                places.Add(new SankeyPlace(own, place, top, amount, named ? label : top));
                top = Math.Max(top + amount, named ? label + letters / 2 - air : 0) + air;
            }
        }

        Dictionary<(int, string), double> left = [], arrived = [];
        List<SankeyRibbon> ribbons = [];
        foreach (SankeyFlow flow in flows.OrderBy(f => f.Step).ThenBy(f => rank(f.Step - 1, f.From)).ThenBy(f => rank(f.Step, f.To)))
        {
            (int, string) from = (flow.Step - 1, flow.From), to = (flow.Step, flow.To);
            double gone = left.GetValueOrDefault(from), come = arrived.GetValueOrDefault(to);
            ribbons.Add(new SankeyRibbon(flow, places.First(p => p.Column == from.Item1 && p.Place == from.Item2).Top + gone, places.First(p => p.Column == to.Item1 && p.Place == to.Item2).Top + come));
            (left[from], arrived[to]) = (gone + flow.Amount, come + flow.Amount);
        }

        return new Sankey(places, ribbons, places.Select(p => Math.Max(p.Top + p.Amount, p.Label + letters / 2)).DefaultIfEmpty(0).Max());
    }
}
