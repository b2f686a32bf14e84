using System.Globalization;
using System.Text;
using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Outcomes;

/// <summary>Tells outcomes in words.</summary>
internal static class OutcomeWords
{
    /// <summary>What was recorded, with its line ends.</summary>
    public static string Recorded(FeedbackDecision decision)
    {
        var (now, other) = (Line(decision.Feedback), decision.Other is { } one ? Short(one) : "");
        return SafeText.OneLine(decision.Change switch
        {
            FeedbackChange.Unchanged => $"{now} was recorded already",
            FeedbackChange.Replaces => $"recorded {now}; it replaces {other}",
            FeedbackChange.Older => $"recorded {now} as history; {other} goes on counting",
            _ => $"recorded {now}",
        }) + "\n" + SafeText.OneLine(Learned(decision.Feedback)) + "\n";
    }

    /// <summary>An outcome on one line, such as <c>client-1, josefin: done on 2026-03-14</c>.</summary>
    public static string Line(Feedback feedback) =>
        $"{feedback.ProfileId}, {feedback.ProgrammeId}: {Short(feedback)}";

    /// <summary>What became of it and when.</summary>
    public static string Short(Feedback feedback) =>
        $"{feedback.Outcome} on {IsoDate.Format(feedback.Date)}";

    /// <summary>What the ranking learns from an outcome.</summary>
    public static string Learned(Feedback feedback)
    {
        if (OutcomeWeights.Of(feedback) is not { } judgement)
            return "it says nothing about the need, so nothing is learned from it";
        if (GateDraw.Keeps(feedback.ProfileId))
            return "its profile serves to compare models, so none is ever trained on it";
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"learned as grade {judgement.Grade}")
            .Append(CultureInfo.InvariantCulture, $" with weight {Number(judgement.Weight)}");
        if (feedback.Rank is { } rank) text.Append(CultureInfo.InvariantCulture, $", shown at rank {rank}");
        return text.ToString();
    }

    /// <summary>A weight or a probability, to three digits behind the point.</summary>
    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
