using BsrMatch.Ranking;

namespace BsrMatch.Tests.Ranking;

internal sealed class ModelsFolderCheckTests
{
    [Test]
    public void A_sound_folder_gives_nothing_to_say()
    {
        using var shelf = new SmallShelf("b");
        shelf.Folder.Select("b", new Selection(SelectionKind.Promotion), TimeProvider.System);

        Assert.That(ModelsFolderCheck.Run(shelf.Folder), Is.Empty);
    }

    [Test]
    public void What_does_not_belong_there_is_named()
    {
        using var shelf = new SmallShelf("b");
        File.WriteAllText(Path.Combine(shelf.Models, "notes.txt"), "");
        File.WriteAllText(Path.Combine(shelf.Models, "current.writing"), "");
        Directory.CreateDirectory(Path.Combine(shelf.Models, "empty"));
        File.WriteAllText(Path.Combine(shelf.FolderOf("b"), "old.bin"), "");

        Assert.That(ModelsFolderCheck.Run(shelf.Folder), Is.EqualTo(new[]
        {
            Path.Combine(shelf.FolderOf("b"), "old.bin") + ": does not belong to the bundle; take it away",
            Path.Combine(shelf.Models, "current.writing") + ": was left by a command that was killed, unless one is "
                + "at work; the next that changes the models clears it away",
            Path.Combine(shelf.Models, "empty") + ": belongs to no model; take it away",
            Path.Combine(shelf.Models, "notes.txt") + ": belongs to no model; take it away",
        }));
    }

    [TestCase("", "names no model")]
    [TestCase("nowhere", "names nowhere, which is not there")]
    public void A_current_file_that_leads_nowhere_is_named(string current, string part)
    {
        using var shelf = new SmallShelf("b");
        File.WriteAllText(Path.Combine(shelf.Models, "current"), current);

        Assert.That(ModelsFolderCheck.Run(shelf.Folder), Has.Exactly(1).Contains(part));
    }

    [Test]
    public void Damage_is_named()
    {
        using var shelf = new SmallShelf("b", "c");
        File.AppendAllText(Path.Combine(shelf.FolderOf("b"), TextFile.Name), "x");
        File.WriteAllText(shelf.CardOf("c"), "{");
        File.WriteAllText(Path.Combine(shelf.Models, "promotions.jsonl"), "no record\n");
        var found = ModelsFolderCheck.Run(shelf.Folder);

        Assert.That(found, Has.Exactly(3).Items);
        Assert.That(found, Has.One.Contains("text.bin: is damaged").And.One.Contains("card is damaged")
            .And.One.Contains("promotions.jsonl:1:"));
    }
}
