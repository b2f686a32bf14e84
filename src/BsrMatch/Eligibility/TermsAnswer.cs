namespace BsrMatch.Eligibility;

/// <summary>
/// What a programme's conditions answer to a firm. What only some answers are asked for is worked out on
/// asking. For one thread.
/// </summary>
internal sealed class TermsAnswer(ProgrammeTerms terms, Applicant firm, IReadOnlyList<RuleResult> rules)
{
    private NearMiss? nearMiss;
    private bool isNearMissKnown;

    /// <summary>One result for each condition that applies.</summary>
    public IReadOnlyList<RuleResult> Rules => rules;

    /// <summary>The least of the outcomes; eligible when there are none.</summary>
    public Verdict Verdict { get; } = Least(rules);

    /// <summary>Profile fields whose absence left a rule unknown, in rule order, each once.</summary>
    public IReadOnlyList<string> MissingFields => field ??= Fields(withCoarse: false);

    /// <summary>Likewise, with those that do answer, but too coarsely.</summary>
    public IReadOnlyList<string> OpenFields =>
        field ??= HasCoarseFields(rules) ? Fields(withCoarse: true) : MissingFields;

    /// <summary>Whether a rule is left unknown that no answer of the firm's can settle.</summary>
    public bool IsBeyondAnswer
    {
        get
        {
            foreach (var rule in rules)
            {
                if (rule is { Outcome: Verdict.Unknown, MissingFields.Count: 0, CoarseFields.Count: 0 })
                    return true;
            }

            return false;
        }
    }

    /// <summary>What alone keeps the firm out; null when nothing does, or several things.</summary>
    public NearMiss? NearMiss
    {
        get
        {
            if (!isNearMissKnown && Verdict == Verdict.Ineligible) nearMiss = terms.NearMiss(firm, rules);
            isNearMissKnown = true;
            return nearMiss;
        }
    }

    private static Verdict Least(IReadOnlyList<RuleResult> rules)
    {
        var least = Verdict.Eligible;
        foreach (var rule in rules) least = Kleene.And(least, rule.Outcome);
        return least;
    }

    private static bool HasCoarseFields(IReadOnlyList<RuleResult> rules)
    {
        foreach (var rule in rules)
            if (rule.CoarseFields.Count > 0) return true;
        return false;
    }

    // Mostly one rule names some, and its list will do.
    private IReadOnlyList<string> Fields(bool withCoarse)
    {
        IReadOnlyList<string> fields = [];
        List<string>? own = null;
        foreach (var rule in rules)
        {
            Add(rule.MissingFields);
            if (withCoarse) Add(rule.CoarseFields);
        }

        return fields;

        void Add(IReadOnlyList<string> more)
        {
            if (more.Count == 0) return;
            if (fields.Count == 0)
            {
                fields = more;
                return;
            }

            if (own is null) fields = own = [.. fields];
            for (var i = 0; i < more.Count; i++)
                if (!own.Contains(more[i])) own.Add(more[i]);
        }
    }
}
