namespace BsrMatch.Profiles;

/// <summary>What a step of the size arithmetic says; each has one sentence in every language.</summary>
public enum SizeStepKind
{
    /// <summary>The firm's own figures (<see cref="OwnFiguresStep"/>).</summary>
    OwnFigures,

    /// <summary>An assumption: neither ownership nor ties are named, so the firm is taken to be
    /// autonomous (<see cref="RemarkStep"/>).</summary>
    TakenAsAutonomous,

    /// <summary>The firm says that it is autonomous and names no ties (<see cref="RemarkStep"/>).</summary>
    SaidAutonomous,

    /// <summary>A contradiction: the firm says that it is autonomous but names ties that add to it. They are
    /// added (<see cref="RemarkStep"/>).</summary>
    AutonomousContradicted,

    /// <summary>The firm says that it is tied but names no such tie, so its sums are open upwards
    /// (<see cref="RemarkStep"/>).</summary>
    TiesNotNamed,

    /// <summary>A linked firm, added in full (<see cref="TieStep"/>).</summary>
    LinkedInFull,

    /// <summary>A contradiction: called a partner, but with a share above half, which is a link. Added in
    /// full (<see cref="TieStep"/>).</summary>
    MajorityInFull,

    /// <summary>A partner firm, added by its share (<see cref="TieStep"/>).</summary>
    PartnerByShare,

    /// <summary>A partner firm of unknown share, added from a quarter to a half
    /// (<see cref="TieStep"/>).</summary>
    PartnerOfUnknownShare,

    /// <summary>A contradiction: called a partner, but with a share below a quarter. Nothing is added
    /// (<see cref="TieStep"/>).</summary>
    BelowAQuarter,

    /// <summary>An exempt investor. Nothing is added, provided it is not linked to the firm, alone or jointly
    /// with other investors (<see cref="TieStep"/>).</summary>
    ExemptInvestor,

    /// <summary>Likewise, provided also that the angels' whole investment in the firm is less than
    /// EUR 1.25 million (<see cref="TieStep"/>).</summary>
    ExemptBusinessAngel,

    /// <summary>One figure with all ties added (<see cref="SumStep"/>).</summary>
    Sum,

    /// <summary>A sum held against the ceiling of a class (<see cref="CeilingStep"/>).</summary>
    Ceiling,

    /// <summary>Public bodies hold a quarter or more: no SME (<see cref="PublicControlStep"/>).</summary>
    PublicControl,

    /// <summary>An assumption: only the last year is given, so its class is taken to be the one held
    /// (<see cref="YearsStep"/>).</summary>
    OneYearGiven,

    /// <summary>Both years have the same class (<see cref="YearsStep"/>).</summary>
    YearsAgree,

    /// <summary>The years disagree, so the class of the year before holds. An assumption lies in it: that it
    /// was held already then (<see cref="YearsStep"/>).</summary>
    YearBeforeHolds,

    /// <summary>The year before decides, and its class is open (<see cref="YearsStep"/>).</summary>
    YearBeforeOpen,

    /// <summary>The firm is too young for a whole year before its last one, so the last one counts
    /// (<see cref="YearsStep"/>).</summary>
    YearBeforeTooYoung,

    /// <summary>What its ties had in the year before is unknown, and the firm alone was no larger then than
    /// the group is now, so the last year counts (<see cref="YearsStep"/>).</summary>
    YearBeforeOfTiesUnknown,

    /// <summary>The classes that remain (<see cref="ResultStep"/>).</summary>
    Result,
}
