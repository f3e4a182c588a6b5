using FsCheck;
using FsCheck.Fluent;
using WresEtl.Core.Intake;
using WresEtl.Core.Primitives;
using WresEtl.Core.Tests.Intake;
using WresEtl.Testing;

namespace WresEtl.Core.Tests.Workforce;

/// <summary>layouts.md section 7: people, not assignments; and the same choice whatever the order of the rows.</summary>
public class OnePersonOnceTests
{
    private static readonly Post Main = new();
    private static readonly Post Second = new() { Number = "20000001-2", Pay = "Review Body Band 6", Primary = "No" };

    private static string Chosen(params Post[] posts)
    {
        var forwards = Counting.One(posts).Chosen;
        var backwards = Counting.One([.. posts.Reverse()]).Chosen;
        Assert.Equal(forwards.PayDescriptionText, backwards.PayDescriptionText);
        return forwards.PayDescriptionText[^1..];
    }

    [CulturedFact]
    public void PrimaryFlag_ComesFirst() =>
        Assert.Equal("5", Chosen(Main with { Fte = "0.1", Start = "01/01/2020" }, Second with { Fte = "1" }));

    [CulturedFact]
    public void HighestFte_ComesSecond() =>
        Assert.Equal("6", Chosen(Main with { Primary = "No", Fte = "0.4" }, Second with { Fte = "0.6", Start = "01/01/2020" }));

    [CulturedFact]
    public void EarliestStart_ComesThird() =>
        Assert.Equal("6", Chosen(Main with { Primary = "No", Start = "02/04/2015" }, Second with { Start = "01/04/2015" }));

    [CulturedFact]
    public void LowestAssignmentNumber_ComesLast() => Assert.Equal("5", Chosen(Main with { Primary = "No" }, Second));

    // Compared as numbers: -9 before -10.
    [CulturedFact]
    public void SuffixNine_IsLowerThanTen() =>
        Assert.Equal("6", Chosen(Main with { Number = "20000001-10", Primary = "No" }, Second with { Number = "20000001-9" }));

    [CulturedFact]
    public void BlankFte_IsLowerThanAny() =>
        Assert.Equal("6", Chosen(Main with { Primary = "No", Fte = "" }, Second with { Fte = "0" }));

    [CulturedFact]
    public void BlankStart_IsLaterThanAny() =>
        Assert.Equal("6", Chosen(Main with { Primary = "No", Start = "" }, Second with { Start = "01/01/2020" }));

    [CulturedFact]
    public void PrimaryPostThatIsNotCounted_LeavesTheChoiceToTheRest()
    {
        var inputs = Counting.Of(Main with { Contract = "Bank" }, Second);
        Assert.Equal("Review Body Band 6", Assert.Single(inputs.Headcount.People.Values).Chosen.PayDescriptionText);
        Assert.Equal(AsideReason.ContractNotCounted, Assert.Single(inputs.Headcount.LeftOut).Reason);
    }

    [CulturedFact]
    public void RowsNotChosen_AreLogged()
    {
        var inputs = Counting.Of(Main, Second, Second with { Number = "20000001-3" });
        Assert.Equal([AsideReason.OtherAssignment, AsideReason.OtherAssignment], inputs.Headcount.LeftOut.Select(l => l.Reason));
        Assert.Equal(2, Assert.Single(inputs.Headcount.People.Values).Others.Count);
    }

    // layouts.md section 7, 1: the last version of a repeated assignment wins.
    [CulturedFact]
    public void EffectiveDatedVersions_TheLatestLiveOneIsTaken()
    {
        Post[] history =
        [
            Main with { Start = "01/04/2010", Pay = "Review Body Band 3" },
            Main with { Start = "01/04/2018", Pay = "Review Body Band 4" },
            Main with { Start = "01/04/2020", Pay = "Review Body Band 7" },
        ];
        Assert.Equal("4", Chosen(history));
        Assert.Equal(
            [AsideReason.NotLiveAtSnapshot, AsideReason.EarlierVersion],
            Counting.Of(history).Headcount.LeftOut.Select(l => l.Reason).Order());
    }

    [CulturedFact]
    public void VersionThatEndedBeforeTheSnapshot_IsNotLive() =>
        Assert.Equal("3", Chosen(
            Main with { Start = "01/04/2010", Pay = "Review Body Band 3" },
            Main with { Start = "01/04/2018", End = "01/01/2020", Pay = "Review Body Band 4" }));

    [CulturedFact]
    public void SameRowTwice_IsARepeat()
    {
        var headcount = Counting.Of(Main, Main).Headcount;
        Assert.Equal(AsideReason.RepeatedRow, Assert.Single(headcount.LeftOut).Reason);
        Assert.Empty(headcount.Conflicts);
    }

    [CulturedFact]
    public void SameAssignmentAndStartWithOtherContent_IsAConflict()
    {
        var headcount = Counting.Of(Main, Main with { Pay = "Review Body Band 6" }).Headcount;
        Assert.Single(headcount.Conflicts);
        Assert.Equal(1, headcount.Total.Total);
    }

    [CulturedFact]
    public void SameEmployeeNumberInTwoTrusts_IsTwoPeople() =>
        Assert.Equal(2, Counting.Of(Main with { Vpd = "457" }, Main with { Vpd = "914" }).Headcount.Total.Total);

    [CulturedFact]
    public void EthnicityIsTheChosenPosts() =>
        Assert.Equal(EthnicGroup.Bme, Counting.One(Main with { Ethnicity = "H" }, Second with { Ethnicity = "A" }).Ethnicity.Group);

    // Few numbers, few values: collisions of every kind come up often.
    private static readonly Gen<Post> AnyPost =
        from employee in Gen.Elements("1", "2", "3")
        from suffix in Gen.Elements("", "", "-2", "-3")
        from primary in Gen.Elements("Yes", "No", "")
        from fte in Gen.Elements("1", "0.5", "")
        from start in Gen.Elements("01/04/2010", "01/04/2018", "01/05/2020", "")
        from contract in Gen.Elements("Permanent", "Permanent", "Bank", "Odd")
        from ethnicity in Gen.Elements("A", "H", "Z", "", "V")
        from pay in Gen.Elements("Review Body Band 5", "Review Body Band 6", "Band 8")
        select new Post
        {
            Employee = employee,
            Number = employee + suffix,
            Primary = primary,
            Fte = fte,
            Start = start,
            Contract = contract,
            Ethnicity = ethnicity,
            Pay = pay,
        };

    private static readonly Gen<(Post[] Posts, Post[] Shuffled)> AnyOrder =
        from posts in Gen.ArrayOf(AnyPost)
        from shuffled in Gen.Shuffle(posts)
        select (posts, shuffled);

    [CulturedFact]
    public void OrderOfRows_ChangesNothing() =>
        Prop.ForAll(AnyOrder.ToArbitrary(), pair => Summary(pair.Posts) == Summary(pair.Shuffled))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20200331, 1));

    /// <summary>Everything a return is made of, and what became of the rows by reason.</summary>
    private static string Summary(Post[] posts)
    {
        var inputs = Counting.Of(posts);
        return string.Join('\n',
            inputs.Workforce.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key} {c.Value}")
                .Concat(inputs.Headcount.LeftOut.CountBy(l => l.Reason).OrderBy(l => l.Key).Select(l => $"{l.Key} {l.Value}"))
                .Append($"{inputs.Shortfall} {inputs.Headcount.Conflicts.Count}"));
    }
}
