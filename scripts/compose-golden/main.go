// Writes what Compose itself makes of the projects in a folder of cases.
//
//	go run . ../../__tests__/production/compose/golden
//
// Every <group>.yml there maps a case's name to the files of a small project; <group>.json beside it is written with
// the model that compose-go loads from them, or the error it refuses them with. Files whose name begins with "compose"
// are loaded together, in the order written. The environment is empty but for the project's own .env file.
// A group named templates.yml holds texts with variables instead of projects.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/compose-spec/compose-go/v2/dotenv"
	"github.com/compose-spec/compose-go/v2/loader"
	"github.com/compose-spec/compose-go/v2/template"
	"github.com/compose-spec/compose-go/v2/types"
	"github.com/sirupsen/logrus"
	"go.yaml.in/yaml/v4"
)

func main() {
	logrus.SetLevel(logrus.PanicLevel)
	check(os.Setenv("HOME", "/home/user"))
	groups, err := filepath.Glob(filepath.Join(os.Args[1], "*.yml"))
	check(err)
	for _, group := range groups {
		written, err := os.ReadFile(group)
		check(err)
		golden := answers(group, written)
		check(os.WriteFile(strings.TrimSuffix(group, ".yml")+".json", golden, 0o644))
	}
}

func answers(group string, written []byte) []byte {
	var answer any
	if filepath.Base(group) == "templates.yml" {
		answer = substitutions(written)
	} else {
		answer = projects(written)
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	check(encoder.Encode(answer))
	return out.Bytes()
}

type file struct{ path, text string }

func projects(written []byte) map[string]any {
	var document yaml.Node
	check(yaml.Unmarshal(written, &document))
	golden := map[string]any{}
	if len(document.Content) == 0 {
		return golden
	}
	cases := document.Content[0].Content
	for i := 0; i < len(cases); i += 2 {
		var files []file
		var profiles []string
		for entry := cases[i+1].Content; len(entry) > 0; entry = entry[2:] {
			if entry[0].Value == "profiles" {
				check(entry[1].Decode(&profiles))
			} else {
				files = append(files, file{entry[0].Value, entry[1].Value})
			}
		}
		golden[cases[i].Value] = load(files, profiles)
	}
	return golden
}

func load(files []file, profiles []string) any {
	root, err := os.MkdirTemp("", "golden")
	check(err)
	parent, err := filepath.EvalSymlinks(root)
	check(err)
	defer os.RemoveAll(parent)
	root = filepath.Join(parent, "project")
	details := types.ConfigDetails{WorkingDir: root, Environment: types.Mapping{}}
	for _, f := range files {
		path := filepath.Join(root, f.path)
		check(os.MkdirAll(filepath.Dir(path), 0o755))
		check(os.WriteFile(path, []byte(f.text), 0o644))
		if strings.HasPrefix(f.path, "compose") {
			details.ConfigFiles = append(details.ConfigFiles, types.ConfigFile{Filename: path})
		}
	}
	answer, err := resolved(details, profiles)
	if err != nil {
		answer = map[string]any{"error": err.Error()}
	}
	encoded, err := json.Marshal(answer)
	check(err)
	text := strings.NewReplacer(root+"/", "", root, "", parent+"/", "../").Replace(string(encoded))
	check(json.Unmarshal([]byte(text), &answer))
	return answer
}

// The model as merged, and of its services what only their typed form tells: words of commands and the whole environment.
func resolved(details types.ConfigDetails, profiles []string) (map[string]any, error) {
	env, err := dotenv.GetEnvFromFile(details.Environment, existing(filepath.Join(details.WorkingDir, ".env")))
	if err != nil {
		return nil, err
	}
	details.Environment = env
	options := func(o *loader.Options) {
		o.SetProjectName("golden", true)
		o.SkipConsistencyCheck = true
		o.Profiles = profiles
	}
	model, err := loader.LoadModelWithContext(context.Background(), clone(details), options, func(o *loader.Options) { o.SkipNormalization = true })
	if err != nil {
		return nil, err
	}
	project, err := loader.LoadWithContext(context.Background(), clone(details), options)
	if err != nil {
		return nil, err
	}
	services := map[string]any{}
	for name, service := range project.Services {
		services[name] = typed(service)
	}
	delete(model, "name")
	answer := map[string]any{"model": model, "services": services}
	_, err = loader.LoadWithContext(context.Background(), clone(details), options, func(o *loader.Options) { o.SkipConsistencyCheck = false })
	if err != nil {
		answer["refused"] = err.Error()
	}
	return answer, nil
}

func typed(service types.ServiceConfig) map[string]any {
	answer := map[string]any{"command": service.Command, "entrypoint": service.Entrypoint, "environment": service.Environment}
	if service.HealthCheck != nil {
		answer["test"] = service.HealthCheck.Test
		answer["disable"] = service.HealthCheck.Disable
	}
	answer["depends_on"] = service.DependsOn
	if service.Build != nil {
		answer["args"] = service.Build.Args
	}
	return answer
}

func clone(details types.ConfigDetails) types.ConfigDetails {
	details.Environment = details.Environment.Clone()
	return details
}

func existing(path string) []string {
	if _, err := os.Stat(path); err != nil {
		return nil
	}
	return []string{path}
}

func substitutions(written []byte) []any {
	var cases []struct {
		Text string
		Env  map[string]string
	}
	check(yaml.Unmarshal(written, &cases))
	var golden []any
	for _, c := range cases {
		value, err := template.Substitute(c.Text, func(name string) (string, bool) { v, ok := c.Env[name]; return v, ok })
		if err != nil {
			golden = append(golden, map[string]any{"text": c.Text, "error": err.Error()})
		} else {
			golden = append(golden, map[string]any{"text": c.Text, "value": value})
		}
	}
	return golden
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
