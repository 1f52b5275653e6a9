using OrchardCore.Workflows.Models;

namespace Sapling.Workflows.Admin;

/// <summary>A workflow as a picture: a box for each activity where the administrator put it, an arrow for each transition.</summary>
public sealed class WorkflowDiagram
{
    public const int BoxWidth = 200;
    public const int BoxHeight = 56;
    private const int Margin = 30;

    public WorkflowDiagram(WorkflowType type, Func<ActivityRecord, string> title, Func<ActivityRecord, string>? mark = null)
    {
        var left = type.Activities.Select(activity => activity.X).DefaultIfEmpty().Min();
        var top = type.Activities.Select(activity => activity.Y).DefaultIfEmpty().Min();
        Boxes = type.Activities.Select(activity => new Box(activity.ActivityId, title(activity), activity.X - left + Margin, activity.Y - top + Margin, activity.IsStart, mark?.Invoke(activity) ?? "")).ToList();
        Width = Boxes.Select(box => box.X).DefaultIfEmpty().Max() + BoxWidth + Margin;
        Height = Boxes.Select(box => box.Y).DefaultIfEmpty().Max() + BoxHeight + (2 * Margin);
        Arrows = type.Transitions.Select(transition => Draw(transition)).OfType<Line>().ToList();
    }

    public IReadOnlyList<Box> Boxes { get; }
    public IReadOnlyList<Line> Arrows { get; }
    public int Width { get; }
    public int Height { get; }

    private Line? Draw(Transition transition)
    {
        var from = Boxes.FirstOrDefault(box => box.Id == transition.SourceActivityId);
        var to = Boxes.FirstOrDefault(box => box.Id == transition.DestinationActivityId);
        if (from is null || to is null)
        {
            return null;
        }
        // From the side that faces the destination to its side that faces back.
        var (startX, endX) = to.X >= from.X + BoxWidth ? (from.X + BoxWidth, to.X)
            : to.X + BoxWidth <= from.X ? (from.X, to.X + BoxWidth)
            : (from.X + (BoxWidth / 2), to.X + (BoxWidth / 2));
        var beside = startX != from.X + (BoxWidth / 2);
        var (startY, endY) = beside ? (from.Y + (BoxHeight / 2), to.Y + (BoxHeight / 2))
            : to.Y >= from.Y ? (from.Y + BoxHeight, to.Y) : (from.Y, to.Y + BoxHeight);
        return new Line(startX, startY, endX, endY, transition.SourceOutcomeName);
    }

    public sealed record Box(string Id, string Title, int X, int Y, bool IsStart, string Mark);

    public sealed record Line(int FromX, int FromY, int ToX, int ToY, string Outcome);
}
