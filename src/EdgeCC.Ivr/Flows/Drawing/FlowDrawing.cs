namespace EdgeCC.Ivr.Flows.Drawing;

/// <summary>A flow as a picture: SVG 1.1, top to bottom, the same bytes for the same flow.</summary>
public static class FlowDrawing
{
    /// <summary>Draws it. Flows inside it are links to <c>NAME.svg</c> beside it.</summary>
    public static string Draw(FlowModel flow)
    {
        var sketch = FlowSketch.Of(flow);
        return new SvgWriter(flow, sketch, Layout.Of(sketch)).Write();
    }
}
