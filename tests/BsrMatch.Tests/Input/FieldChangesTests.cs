using BsrMatch.Input;

namespace BsrMatch.Tests.Input;

internal sealed class FieldChangesTests
{
    [Test]
    public void Nested_fields_and_lists_are_compared_by_path() => Assert.That(
        FieldChanges.Between(
            """{"id": "a", "title": "Old", "themes": ["x"], "eligibility": {"maxEmployees": 9, "sizes": []}}""",
            """{"id": "a", "title": "New", "themes": ["x", "y"], "eligibility": {"maxEmployees": 9}, "n": null}"""),
        Is.EqualTo(new[]
        {
            new FieldChange("title", "Old", "New"), new FieldChange("themes", "x", "x; y"),
        }));

    [Test]
    public void What_came_and_what_went_has_nothing_on_the_other_side() => Assert.That(
        FieldChanges.Between("""{"a": 1, "b": true}""", """{"b": true, "c": "x"}"""),
        Is.EqualTo(new[] { new FieldChange("c", null, "x"), new FieldChange("a", "1", null) }));

    [Test]
    public void Equal_texts_have_none() =>
        Assert.That(FieldChanges.Between("""{"a": {"b": [1]}}""", """{"a": {"b": [1]}}"""), Is.Empty);
}
