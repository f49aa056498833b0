from app.services.data_files import form_template, node_types, persona, prompt, workflow_templates


def test_templates_use_known_nodes() -> None:
    for template in workflow_templates():
        assert set(template["nodes"]) <= set(node_types())


def test_prompts_can_be_filled() -> None:
    assert "goal" not in prompt("generate_workflow").format(nodes="n", goal="g").split()
    assert persona("support")["temperature"] < 1


def test_unknown_form() -> None:
    assert form_template("nothing") is None
