using EdgeCC.Engine.Boards;
using EdgeCC.Web.Api;
using EdgeCC.Web.Pages;
using EdgeCC.Web.Wallboard;

namespace EdgeCC.Web.Live;

/// <summary>One showing of the board. However many watch, it is rendered once, and only if anybody does.</summary>
internal sealed class BoardFrame
{
    private readonly Lazy<Task<string>> _html;
    private readonly Lazy<string> _json;

    /// <param name="number">1, 2, 3… within one run.</param>
    /// <param name="board">What is shown.</param>
    /// <param name="shownAt">The time provider's timestamp.</param>
    /// <param name="pages">How it is drawn.</param>
    /// <param name="renderer">Draws it.</param>
    public BoardFrame(long number, BoardSnapshot board, long shownAt, PagesModel pages, PageRenderer renderer)
    {
        Number = number;
        Board = board;
        ShownAt = shownAt;
        _html = new(() => renderer.RenderAsync<BoardView>(
            (nameof(BoardView.Board), board), (nameof(BoardView.Pages), pages)));
        _json = new(() => BoardJson.Write(board));
    }

    public long Number { get; }

    public BoardSnapshot Board { get; }

    public long ShownAt { get; }

    public Task<string> Html => _html.Value;

    public string Json => _json.Value;
}
