using AngleSharp.Dom;

namespace WresEtl.Adapters.Reports;

/// <summary>Pages are read by functions that call themselves: nested without end, a page would end the process.</summary>
internal static class PageDepth
{
    // Browsers show nothing deeper as it was nested.
    private const int Deepest = 512;

    public static bool IsTooDeep(IDocument page)
    {
        var open = new Stack<(INode Node, int Depth)>();
        open.Push((page, 0));
        while (open.TryPop(out var at))
        {
            if (at.Depth > Deepest) return true;
            foreach (var child in at.Node.ChildNodes) open.Push((child, at.Depth + 1));
        }

        return false;
    }
}
